import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { ParsedDocument } from '../../documents/model/document.ts'
import type { ParseSettings } from '../../documents/parse-document.ts'
import { ownModule } from '../home.ts'
import { shortageOf } from '../sources/file-faults.ts'
import type { SourceFile } from '../sources/source.ts'
import { endWithParent } from './ending-with-parent.ts'
import { type EndReason, enforceLimits, type Limits, type Watch } from './parsing-limits.ts'
import { openMarks, type ProgressMarks } from './progress-marks.ts'

/** Files that one child reads, one after the other. */
export interface Batch {
  /** The number of the batch, which its progress marks carry. */
  readonly number: number
  readonly files: readonly SourceFile[]
  readonly parser: 'satteri' | 'remark'
  readonly settings: Partial<ParseSettings>
}

/**
 * A child that has ended, and the index of the file that it had reached, or -1 before the first.
 */
export interface Failure {
  readonly failedAt: number
  /**
   * The reason: ended by another program, crashed by the file, or ended here for taking too much.
   */
  readonly why: EndReason | 'killed' | 'crash'
  /** True when the computing time was measured, which is much the same on every machine. */
  readonly isMeasured: boolean
}

/**
 * The documents of a batch with a sentence about its parser, the failure of its child, or the reason
 * why no child can work.
 */
export type BatchResult =
  | { readonly documents: readonly ParsedDocument[]; readonly notice?: string | undefined }
  | Failure
  | { readonly unable: string }

/** A child process. It is gone once a batch has failed. */
export interface ParsingProcess {
  readonly pid: number | undefined
  /** Says whether the process has ended. */
  gone(): boolean
  run(batch: Batch, limits: LimitsOf): Promise<BatchResult>
  stop(): void
}

/** Returns the limits for the file that a child has reached. */
export type LimitsOf = (file: SourceFile | undefined) => Limits

const CHILD = fileURLToPath(ownModule('outside/parsing/parsing-child'))

export function startParsing({ mebibytes }: Pick<Limits, 'mebibytes'>): ParsingProcess {
  const marks = openMarks()
  const child = fork(CHILD, {
    execArgv: [`--max-old-space-size=${mebibytes}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc', marks.descriptor],
  })
  endWithParent(child)
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
      // Node reports only after this turn that the system refused to start the process.
      if (child.pid === undefined && !gone)
        await new Promise((resolve) => child.once('error', resolve))
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
  const watch = enforceLimits(child, at, () => limits(batch.files[at()]))
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

/** Signals that other programs send. A process that crashes never ends by one of these. */
const BY_OTHERS: readonly unknown[] = ['SIGKILL', 'SIGTERM', 'SIGINT', 'SIGHUP', 'SIGQUIT']

function endOf(watch: Watch, signal: unknown): Failure['why'] {
  return watch.excess() ?? (BY_OTHERS.includes(signal) ? 'killed' : 'crash')
}

/** Lets the parent exit while the child is idle. The child exits when its parent does. */
function release(child: ChildProcess): void {
  child.unref()
  child.channel?.unref()
}

function hold(child: ChildProcess): void {
  child.ref()
  child.channel?.ref()
}
