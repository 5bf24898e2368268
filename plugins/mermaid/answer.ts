import type { Mermaid } from 'mermaid'
import { drawBoth } from './drawing.ts'
import { explain } from './faults/syntax-error.ts'
import type { Answer, Job } from './fence/job.ts'
import { refuseUnsupported } from './fence/unsupported-diagram.ts'
import { finish } from './picture.ts'

/** Does one job. Everything that goes wrong with a diagram becomes an answer; nothing is thrown. */
export async function answer(mermaid: Mermaid, { source }: Job): Promise<Answer> {
  try {
    refuseUnsupported(source)
    return { svg: finish(await drawBoth(mermaid, source)) }
  } catch (error) {
    return { error: explain(error, source) }
  }
}
