import { availableParallelism } from 'node:os'
import type { ParsedDocument } from '../../documents/model/document.ts'
import type { ParseSettings } from '../../documents/parse-document.ts'
import type { Limits } from './parsing-limits.ts'
import {
  type Batch,
  type BatchResult,
  type LimitsOf,
  type ParsingProcess,
  startParsing,
} from './parsing-process.ts'
import { addTask, batchOutcome, GIVEN_UP, type Task, tasksOf } from './parsing-tasks.ts'
import type { Parse } from './shared-parsing.ts'
import { openTimeBudget } from './time-budget.ts'

/**
 * Reads documents in child processes, so that a crash or a stall of a parser does not reach the
 * parent.
 */
export interface ParsingPool {
  /** Starts a child in advance. */
  prepare(): void
  /** Parses files. Returns one document for each file, in order. */
  parse: Parse
  /** The children that work or wait for work. */
  readonly children: readonly ParsingProcess[]
  close(): void
}

export interface PoolOptions {
  readonly settings?: Partial<ParseSettings>
  /** The most children. By default one for each processor, at most four. */
  readonly children?: number
  readonly limits?: Partial<Limits>
  /** Receives a sentence about the parser, once, when Sätteri cannot start. */
  readonly notice?: ((sentence: string) => void) | undefined
}

const LIMITS: Limits = { milliseconds: 600, mebibytes: 512 }

/** The fewest files for which another child is started. */
const FILES_A_CHILD = 100

export function openParsingPool(options: PoolOptions = {}): ParsingPool {
  const { settings = {}, children: most = Math.min(4, availableParallelism()) } = options
  const limits = { ...LIMITS, ...options.limits }
  const budget = { satteri: openTimeBudget(limits), remark: openTimeBudget(limits) }
  const kept = keepChildren(limits)
  const notice = onlyOnce(options.notice)
  let batches = 0
  const run = async ({ files, parser }: Task): Promise<BatchResult | typeof GIVEN_UP> => {
    const { limitsOf, note, isOver } = budget[parser]
    const batch = { number: ++batches, files: files.map(({ file }) => file), parser, settings }
    const result = isOver() ? GIVEN_UP : await kept.run(batch, limitsOf)
    if ('notice' in result) notice(result.notice)
    if ('why' in result) note(result)
    return result
  }

  return {
    prepare: kept.prepare,
    async parse(files, onRead = () => {}) {
      const documents: ParsedDocument[] = []
      const note = (index: number, document: ParsedDocument) => {
        documents[index] = document
        onRead(document)
      }
      const tasks = tasksOf(files)
      await inParallel((more) => work(tasks, { run, note, more }), {
        first: Math.min(most, Math.ceil(files.length / FILES_A_CHILD)),
        most,
      })
      return documents
    },
    get children() {
      return kept.children()
    },
    close: kept.close,
  }
}

interface Work {
  /** Lets a child read the files of a task. */
  readonly run: (task: Task) => Promise<BatchResult | typeof GIVEN_UP>
  readonly note: (index: number, document: ParsedDocument) => void
  /** Asks for another worker. */
  readonly more: () => void
}

/** Works on tasks until none is left. A file that ends its child costs a new start. */
async function work(tasks: Task[], { run, note, more }: Work): Promise<void> {
  for (let task = tasks.shift(); task; task = tasks.shift()) {
    const settled = batchOutcome(task, await run(task))
    for (const [index, document] of settled.documents) note(index, document)
    for (const next of settled.tasks.toReversed()) addTask(tasks, next)
    if (settled.tasks.length > 0) more()
  }
}

/** Passes on the first sentence. Every child says the same. */
function onlyOnce(notice: PoolOptions['notice']) {
  let isDone = false
  return (sentence: string | undefined) => {
    if (sentence !== undefined && !isDone) notice?.(sentence)
    isDone ||= sentence !== undefined
  }
}

/** Runs several workers at once. Each may ask for one more, up to `most`. */
async function inParallel(
  work: (more: () => void) => Promise<void>,
  { first, most }: { readonly first: number; readonly most: number },
): Promise<void> {
  const faults: unknown[] = []
  const workers: Promise<unknown>[] = []
  const hire = () => {
    if (workers.length < most) workers.push(work(hire).catch((fault) => faults.push(fault)))
  }
  for (let at = 0; at < first; at += 1) hire()
  for (const worker of workers) await worker
  if (faults.length > 0) throw faults[0]
}

/** Manages the children: those that wait, and those that work. Ended ones are dropped. */
function keepChildren(limits: Limits) {
  const idle = new Set<ParsingProcess>()
  const busy = new Set<ParsingProcess>()
  let closed = false
  const children = () => [...busy, ...idle]
  return {
    children,
    prepare: () => void idle.add(startParsing(limits)),
    async run(batch: Batch, limitsOf: LimitsOf): Promise<BatchResult> {
      if (closed) throw new Error('Cannot read documents: the pool is closed.')
      for (const child of idle) if (child.gone()) idle.delete(child)
      const child = [...idle][0] ?? startParsing(limits)
      idle.delete(child)
      busy.add(child)
      const result = await child.run(batch, limitsOf)
      busy.delete(child)
      if ('documents' in result) idle.add(child)
      return result
    },
    close() {
      closed = true
      for (const child of children()) child.stop()
    },
  }
}
