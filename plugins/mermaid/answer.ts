import type { Mermaid } from 'mermaid'
import { explain } from './complaints/syntax-error.ts'
import { drawBoth } from './drawing.ts'
import type { Answer, Job } from './fence/job.ts'
import { refuse } from './fence/refusal.ts'
import { finish } from './picture.ts'

/** Does one job. Everything that goes wrong with a diagram becomes an answer; nothing is thrown. */
export async function answer(mermaid: Mermaid, { source }: Job): Promise<Answer> {
  try {
    refuse(source)
    return { svg: finish(await drawBoth(mermaid, source)) }
  } catch (error) {
    return { error: explain(error, source) }
  }
}
