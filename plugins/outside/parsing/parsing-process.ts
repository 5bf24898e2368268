import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { ParsedDocument } from '../../documents/model/document.ts'
import type { ParseSettings } from '../../documents/parse-document.ts'
import { ownModule } from '../home.ts'
import type { SourceFile } from '../sources/source.ts'
import { type Limits, watchOver } from './parsing-limits.ts'
import { openMarks, type ProgressMarks } from './progress-marks.ts'

/** Files for one child, read one after the other. */
export interface Batch {
  /** Tells its progress from that of another batch. */
  readonly number: number
  readonly files: readonly SourceFile[]
  readonly parser: 'satteri' | 'remark'
  readonly settings: Partial<ParseSettings>
}

/** All documents of a batch, or the file at which its child ended (-1: before the first). */
export type BatchResult =
  | { readonly documents: readonly ParsedDocument[] }
  | { readonly failedAt: number; readonly slow: boolean }

/** One child process. Once a batch has failed it is gone. */
export interface ParsingProcess {
  readonly pid: number | undefined
  /** It has come to its end, by itself or by others. */
  gone(): boolean
  run(batch: Batch): Promise<BatchResult>
  stop(): void
}

const CHILD = fileURLToPath(ownModule('outside/parsing/parsing-child'))

export function startParsing(limits: Limits): ParsingProcess {
  const marks = openMarks()
  const child = fork(CHILD, {
    execArgv: [`--max-old-space-size=${limits.mebibytes}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc', marks.descriptor],
  })
  let gone = false
  for (const end of ['close', 'error']) {
    child.once(end, () => {
      gone = true
      marks.close()
    })
  }
  release(child)
  return {
    pid: child.pid,
    gone: () => gone,
    run: (batch) => (gone ? Promise.resolve(NOT_BEGUN) : runBatch({ child, marks }, batch, limits)),
    stop: () => child.kill('SIGKILL'),
  }
}

const NOT_BEGUN: BatchResult = { failedAt: -1, slow: false }

interface Running {
  readonly child: ChildProcess
  readonly marks: ProgressMarks
}

function runBatch({ child, marks }: Running, batch: Batch, limits: Limits): Promise<BatchResult> {
  const { promise, resolve } = Promise.withResolvers<BatchResult>()
  const at = () => marks.at(batch.number)
  const watch = watchOver(child, at, limitsOf(batch, limits))
  const onMessage = (documents: ParsedDocument[]) => finish({ documents })
  const onEnd = () => finish({ failedAt: at(), slow: watch.slow() })
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

/** A file that has cost its time with one parser gets half of it with the other. */
function limitsOf({ parser }: Batch, limits: Limits): Limits {
  return parser === 'satteri' ? limits : { ...limits, milliseconds: limits.milliseconds / 2 }
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
