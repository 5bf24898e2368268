import { availableParallelism } from 'node:os'
import type { ParsedDocument } from '../../documents/model/document.ts'
import type { ParseSettings } from '../../documents/parse-document.ts'
import { keepChildren } from './kept-children.ts'
import type { Limits } from './parsing-limits.ts'
import type { BatchResult, ParsingProcess } from './parsing-process.ts'
import { addTask, batchOutcome, GIVEN_UP, type Task, tasksOf } from './parsing-tasks.ts'
import type { Parse } from './shared-parsing.ts'
import { openTimeBudget } from './time-budget.ts'
import { inParallel } from './workers.ts'

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
