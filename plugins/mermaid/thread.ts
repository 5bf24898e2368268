import { Worker } from 'node:worker_threads'
import { ownModule } from '../outside/home.ts'
import { isNotFound, NotInstalled } from '../outside/not-installed.ts'
import { openDrawingTime } from './drawing-time.ts'
import type { Answer, Job } from './fence/job.ts'

/**
 * The reason why a job was abandoned: it took too long, took too much memory, or ended the thread.
 */
export type Failure = 'slow' | 'large' | 'broken'

/**
 * A worker that does one job at a time. It starts with the first job, and starts again after an
 * abandoned one.
 */
export interface Thread {
  ask(job: Job): Promise<Answer | Failure>
  close(): Promise<void>
}

const FILE = ownModule('mermaid/worker')
const MEMORY_MB = 1024
const START_MS = 120_000

/** The optional packages that draw. */
const PACKAGES = ['mermaid', 'jsdom']

export function openThread(timeoutMs: number): Thread {
  let worker: Promise<Worker> | undefined
  let last: Promise<unknown> = Promise.resolve()

  async function run(job: Job): Promise<Answer | Failure> {
    worker ??= start(() => {
      worker = undefined
    })
    const running = await worker
    running.ref()
    const reply = await replyOf(running, job, timeoutMs)
    running.unref()
    if (typeof reply === 'string') await running.terminate()
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

/** Starts a worker. `ended` is called when the worker exits, for whatever reason. */
async function start(ended: () => void): Promise<Worker> {
  const worker = new Worker(FILE, {
    execArgv: [],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB, maxYoungGenerationSizeMb: 64 },
  })
  worker.stdout.resume()
  worker.stderr.resume()
  const { promise, resolve, reject } = Promise.withResolvers<Worker>()
  const timer = setTimeout(() => reject(new Error('It took too long.')), START_MS)
  worker
    .once('message', () => resolve(worker))
    .on('error', reject)
    .once('exit', ended)
  try {
    return await promise
  } catch (cause) {
    await worker.terminate()
    if (isNotFound(cause))
      throw new NotInstalled('Cannot draw Mermaid diagrams', PACKAGES, { cause })
    throw new Error('Cannot start the thread that draws Mermaid diagrams.', { cause })
  } finally {
    clearTimeout(timer)
  }
}

/** The time between two looks at the clock of a job. */
const LOOK_MS = 250

/** Waits for a worker's answer to a job. Returns the reason when there is none. */
function replyOf(worker: Worker, job: Job, limitMs: number): Promise<Answer | Failure> {
  const { promise, resolve } = Promise.withResolvers<Answer | Failure>()
  const isOver = openDrawingTime(limitMs)
  const look = () => isOver() && resolve('slow')
  const timer = setInterval(look, Math.min(LOOK_MS, limitMs))
  const fail = (error: NodeJS.ErrnoException) =>
    resolve(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'large' : 'broken')
  const leave = () => resolve('broken')
  worker.once('message', resolve).once('error', fail).once('exit', leave)
  worker.postMessage(job)
  return promise.finally(() => {
    clearInterval(timer)
    worker.off('message', resolve).off('error', fail).off('exit', leave)
  })
}
