import type { Answer, Job } from '../plugins/mermaid/fence/job.ts'
import type { Thread } from '../plugins/mermaid/thread.ts'

/**
 * Draws in the process of the tests, where a change of the code can be switched on. It stands for
 * the thread in which Milepost draws, and has no limit of time or memory.
 */
export function openThread(): Thread {
  let last: Promise<unknown> = Promise.resolve()
  return {
    ask(job) {
      const mine = last.then(() => draw(job))
      last = mine.catch(() => undefined)
      return mine
    },
    async close() {
      await last
    },
  }
}

async function draw(job: Job): Promise<Answer> {
  const { openPage } = await import('../plugins/mermaid/page.ts')
  if (!('document' in globalThis)) openPage()
  const { default: mermaid } = await import('mermaid')
  const { answer } = await import('../plugins/mermaid/answer.ts')
  return answer(mermaid, job)
}
