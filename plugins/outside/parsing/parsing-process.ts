import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { ParsedDocument } from '../../documents/model/document.ts'
import type { ParseSettings } from '../../documents/parse-document.ts'
import { ownModule } from '../home.ts'
import { shortageOf } from '../sources/file-faults.ts'
import type { SourceFile } from '../sources/source.ts'
import { type Excess, type Limits, type Watch, watchOver } from './parsing-limits.ts'
import { openMarks, type ProgressMarks } from './progress-marks.ts'

/** Files for one child, read one after the other. */
export interface Batch {
  /** Tells its progress from that of another batch. */
  readonly number: number
  readonly files: readonly SourceFile[]
  readonly parser: 'satteri' | 'remark'
  readonly settings: Partial<ParseSettings>
}

/** A child that came to its end, and the file it had come to (-1: before the first). */
export interface Failure {
  readonly failedAt: number
  /** It was killed by others, or died of the file, or was ended as it took too much. */
  readonly why: Excess | 'killed' | 'crash'
  /** The time that the file took was computing, which it takes on every machine. */
  readonly isMeasured: boolean
}

/** All documents of a batch, or how its child failed, or why none can do it. */
export type BatchResult =
  | { readonly documents: readonly ParsedDocument[] }
  | Failure
  | { readonly unable: string }

/** One child process. Once a batch has failed it is gone. */
export interface ParsingProcess {
  readonly pid: number | undefined
  /** It has come to its end, by itself or by others. */
  gone(): boolean
  run(batch: Batch, limits: LimitsOf): Promise<BatchResult>
  stop(): void
}

/** The limits of the file that a child has come to. */
export type LimitsOf = (file: SourceFile | undefined) => Limits

const CHILD = fileURLToPath(ownModule('outside/parsing/parsing-child'))

export function startParsing({ mebibytes }: Pick<Limits, 'mebibytes'>): ParsingProcess {
  const marks = openMarks()
  const child = fork(CHILD, {
    execArgv: [`--max-old-space-size=${mebibytes}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc', marks.descriptor],
  })
  let gone = false
  let unable: string | undefined
  const end = () => {
    gone = true
    marks.close()
  }
  child.once('close', end).once('error', (error) => {
    unable = shortageOf(error) ?? error.message
    end()
  })
  release(child)
  return {
    pid: child.pid,
    gone: () => gone,
    async run(batch, limits) {
      // Only after this turn is it told that the system has refused to start it.
      if (child.pid === undefined && !gone) await new Promise((told) => child.once('error', told))
      if (unable !== undefined) return { unable }
      return gone ? NOT_BEGUN : runBatch({ child, marks }, batch, limits)
    },
    stop: () => child.kill('SIGKILL'),
  }
}

const NOT_BEGUN: BatchResult = { failedAt: -1, why: 'killed', isMeasured: false }

interface Running {
  readonly child: ChildProcess
  readonly marks: ProgressMarks
}

function runBatch(running: Running, batch: Batch, limits: LimitsOf): Promise<BatchResult> {
  const { child, marks } = running
  const { promise, resolve } = Promise.withResolvers<BatchResult>()
  const at = () => marks.at(batch.number)
  const watch = watchOver(child, at, () => limits(batch.files[at()]))
  const onMessage = (result: BatchResult) => finish(result)
  const onEnd = (_code: unknown, signal: unknown) => {
    finish({ failedAt: at(), why: endOf(watch, signal), isMeasured: watch.isMeasured() })
  }
  const finish = (result: BatchResult) => {
    watch.stop()
    child.off('message', onMessage).off('close', onEnd).off('error', onEnd)
    release(child)
    resolve(result)
  }
  child.on('message', onMessage).on('close', onEnd).on('error', onEnd)
  hold(child)
  child.send(batch, () => {})
  return promise
}

/** A process that dies by itself is never ended by one of these. */
const BY_OTHERS: readonly unknown[] = ['SIGKILL', 'SIGTERM', 'SIGINT', 'SIGHUP', 'SIGQUIT']

function endOf(watch: Watch, signal: unknown): Failure['why'] {
  return watch.excess() ?? (BY_OTHERS.includes(signal) ? 'killed' : 'crash')
}

/** An idle child keeps nobody from leaving; it leaves when its parent does. */
function release(child: ChildProcess): void {
  child.unref()
  child.channel?.unref()
}

function hold(child: ChildProcess): void {
  child.ref()
  child.channel?.ref()
}
