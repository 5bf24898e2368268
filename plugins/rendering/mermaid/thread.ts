import { Worker } from 'node:worker_threads'
import type { Answer, Job } from './job.ts'

/** Why a job was given up: it took too long, or too much memory. */
export type Failure = 'slow' | 'large'

/** A worker that does one job at a time. It starts with the first job, and again after one is given up. */
export interface Thread {
  ask(job: Job): Promise<Answer | Failure>
  close(): Promise<void>
}

const FILE = new URL(
  import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js',
  import.meta.url,
)
const MEMORY_MB = 1024
const START_MS = 120_000

export function openThread(timeoutMs: number): Thread {
  let worker: Promise<Worker> | undefined
  let last: Promise<unknown> = Promise.resolve()

  async function run(job: Job): Promise<Answer | Failure> {
    worker ??= start()
    const running = await worker
    running.ref()
    const reply = await replyOf(running, () => running.postMessage(job), timeoutMs)
    running.unref()
    if (typeof reply === 'string') {
      worker = undefined
      await running.terminate()
    }
    return reply
  }

  return {
    ask(job) {
      const mine = last.then(() => run(job))
      last = mine.catch(() => undefined)
      return mine
    },
    async close() {
      await last
      await (await worker)?.terminate()
      worker = undefined
    },
  }
}

async function start(): Promise<Worker> {
  const worker = new Worker(FILE, {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  })
  const reply = await replyOf(worker, () => undefined, START_MS)
  if (reply === 'slow' || reply === 'large') {
    await worker.terminate()
    throw new Error('Cannot start the thread that draws Mermaid diagrams.')
  }
  return worker
}

/** The next message of a worker, or why none came; throws what the worker threw. */
function replyOf(worker: Worker, begin: () => void, limitMs: number): Promise<Answer | Failure> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer | Failure>()
  const timer = setTimeout(() => resolve('slow'), limitMs)
  const fail = (error: NodeJS.ErrnoException) =>
    error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve('large') : reject(broken(error))
  worker.once('message', resolve).once('error', fail)
  begin()
  return promise.finally(() => {
    clearTimeout(timer)
    worker.off('message', resolve).off('error', fail)
  })
}

function broken(cause: Error): Error {
  return new Error('The thread that draws Mermaid diagrams broke down.', { cause })
}
