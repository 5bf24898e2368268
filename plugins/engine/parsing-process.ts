import { type ChildProcess, fork } from 'node:child_process'
import type { Socket } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { ParsedDocument } from '../documents/document.ts'
import type { ParseSettings } from '../documents/parse-document.ts'
import { type Limits, watchOver } from './parsing-limits.ts'
import type { SourceFile } from './source.ts'

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

const EXTENSION = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
const CHILD = fileURLToPath(new URL(`./parsing-child.${EXTENSION}`, import.meta.url))

export function startParsing(limits: Limits): ParsingProcess {
  const child = fork(CHILD, {
    execArgv: [`--max-old-space-size=${limits.mebibytes}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc', 'pipe'],
  })
  let gone = false
  for (const end of ['close', 'error']) child.once(end, () => (gone = true))
  release(child)
  return {
    pid: child.pid,
    gone: () => gone,
    run: (batch) => (gone ? Promise.resolve(NOT_BEGUN) : runBatch(child, batch, limits)),
    stop: () => child.kill('SIGKILL'),
  }
}

const NOT_BEGUN: BatchResult = { failedAt: -1, slow: false }

function runBatch(child: ChildProcess, batch: Batch, limits: Limits): Promise<BatchResult> {
  const { promise, resolve } = Promise.withResolvers<BatchResult>()
  const marks = marksOf(child)
  let at = -1
  const onMark = (written: Buffer) => {
    at = lastMark(String(written), batch.number) ?? at
  }
  const watch = watchOver(child, () => at, limitsOf(batch, limits))
  const onMessage = (documents: ParsedDocument[]) => finish({ documents })
  const onEnd = () => finish({ failedAt: at, slow: watch.slow() })
  const finish = (result: BatchResult) => {
    watch.stop()
    marks.off('data', onMark)
    child.off('message', onMessage).off('close', onEnd).off('error', onEnd)
    release(child)
    resolve(result)
  }
  marks.on('data', onMark)
  child.on('message', onMessage).on('close', onEnd).on('error', onEnd)
  hold(child)
  child.send(batch, () => {})
  return promise
}

/** A file that has cost its time with one parser gets half of it with the other. */
function limitsOf({ parser }: Batch, limits: Limits): Limits {
  return parser === 'satteri' ? limits : { ...limits, milliseconds: limits.milliseconds / 2 }
}

/** The index in the last whole line that is about this batch. */
function lastMark(written: string, batch: number): number | undefined {
  const marks = written.split('\n').filter((mark) => mark.startsWith(`${batch} `))
  const last = marks.at(-1)
  return last === undefined ? undefined : Number(last.split(' ')[1])
}

function marksOf(child: ChildProcess): Socket {
  return child.stdio[4] as Socket
}

/** An idle child keeps nobody from leaving; it leaves when its parent does. */
function release(child: ChildProcess): void {
  child.unref()
  child.channel?.unref()
  marksOf(child).unref()
}

function hold(child: ChildProcess): void {
  child.ref()
  child.channel?.ref()
  marksOf(child).ref()
}
