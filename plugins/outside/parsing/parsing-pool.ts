import { availableParallelism } from 'node:os'
import type { ParsedDocument } from '../../documents/model/document.ts'
import type { ParseSettings } from '../../documents/parse-document.ts'
import type { Limits } from './parsing-limits.ts'
import {
  type Batch,
  type BatchResult,
  type ParsingProcess,
  startParsing,
} from './parsing-process.ts'
import { settle, type Task, tasksOf } from './parsing-tasks.ts'
import type { Parse } from './shared-parsing.ts'

/** Reads documents in child processes: what kills or stalls a parser does not reach the parent. */
export interface ParsingPool {
  /** Starts a child before there is something to read. */
  prepare(): void
  /** One document a file, in their order. */
  parse: Parse
  /** The children that are at work or wait for it. */
  readonly children: readonly ParsingProcess[]
  close(): void
}

export interface PoolOptions {
  readonly settings?: Partial<ParseSettings>
  /** At most so many children; by default one for each processor, up to four. */
  readonly children?: number
  readonly limits?: Partial<Limits>
}

const LIMITS: Limits = { milliseconds: 600, mebibytes: 512 }

/** Fewer files than this are not worth the start of another child. */
const FILES_A_CHILD = 100

export function openParsingPool(options: PoolOptions = {}): ParsingPool {
  const { settings = {}, children: most = Math.min(4, availableParallelism()) } = options
  const kept = keepChildren({ ...LIMITS, ...options.limits })
  let batches = 0

  return {
    prepare: kept.prepare,
    async parse(files, onRead = () => {}) {
      const documents: ParsedDocument[] = []
      const note = (index: number, document: ParsedDocument) => {
        documents[index] = document
        onRead(document)
      }
      const tasks = tasksOf(files)
      const wanted = Math.min(most, Math.ceil(files.length / FILES_A_CHILD))
      await Promise.all(Array.from({ length: wanted }, () => work(tasks, note)))
      return documents
    },
    get children() {
      return kept.children()
    },
    close: kept.close,
  }

  async function work(
    tasks: Task[],
    note: (index: number, document: ParsedDocument) => void,
  ): Promise<void> {
    for (let task = tasks.shift(); task; task = tasks.shift()) {
      const files = task.files.map(({ file }) => file)
      const batch = { number: ++batches, files, parser: task.parser, settings }
      const settled = settle(task, await kept.run(batch))
      for (const [index, document] of settled.documents) note(index, document)
      tasks.unshift(...settled.tasks)
    }
  }
}

/** Those that wait and those at work; one that has come to its end is forgotten. */
function keepChildren(limits: Limits) {
  const idle = new Set<ParsingProcess>()
  const busy = new Set<ParsingProcess>()
  let closed = false
  const children = () => [...busy, ...idle]
  return {
    children,
    prepare: () => void idle.add(startParsing(limits)),
    async run(batch: Batch): Promise<BatchResult> {
      if (closed) throw new Error('Cannot read documents: the pool is closed.')
      for (const child of idle) if (child.gone()) idle.delete(child)
      const child = [...idle][0] ?? startParsing(limits)
      idle.delete(child)
      busy.add(child)
      const result = await child.run(batch)
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
