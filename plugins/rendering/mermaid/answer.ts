import type { Mermaid } from 'mermaid'
import { checkDrawable, drawBoth } from './drawing.ts'
import type { Answer, Job } from './job.ts'
import { finish } from './picture.ts'
import { refuse } from './refusal.ts'
import { explain } from './syntax-error.ts'

/** Does one job; whatever goes wrong with a diagram is an answer. */
export async function answer(mermaid: Mermaid, { task, source }: Job): Promise<Answer> {
  try {
    refuse(source)
    if (task === 'check') {
      await checkDrawable(mermaid, source)
      return { svg: '' }
    }
    return { svg: finish(await drawBoth(mermaid, source)) }
  } catch (error) {
    return { error: explain(error, source) }
  }
}
