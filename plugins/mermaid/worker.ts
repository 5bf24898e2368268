/** The thread in which Mermaid draws, one diagram after the other. */
import { parentPort } from 'node:worker_threads'
import type { Answer, Job } from './fence/job.ts'
import { openPage } from './page.ts'
import { countInUtc } from './utc.ts'

countInUtc()
openPage()
const { default: mermaid } = await import('mermaid')
const { answer } = await import('./answer.ts')

parentPort?.on('message', async (job: Job) => {
  const made: Answer = await answer(mermaid, job)
  parentPort?.postMessage(made)
})
parentPort?.postMessage('ready')
