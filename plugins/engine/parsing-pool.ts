import { availableParallelism } from 'node:os'
import type { ParsedDocument } from '../documents/document.ts'
import type { Components } from '../documents/element-guard.ts'
import type { Limits } from './parsing-limits.ts'
import { type ParsingProcess, startParsing } from './parsing-process.ts'
import { settle, type Task, tasksOf } from './parsing-tasks.ts'
import type { SourceFile } from './source.ts'

/** Reads documents in child processes: what kills or stalls a parser does not reach the parent. */
export interface ParsingPool {
  /** One document a file, in their order. */
  parse(files: readonly SourceFile[]): Promise<readonly ParsedDocument[]>
  /** The children that are at work or wait for it. */
  readonly children: readonly ParsingProcess[]
  close(): void
}

export interface PoolOptions {
  /** Components of the site's own. */
  readonly components?: Components
  /** At most so many children; by default one for each processor, up to four. */
  readonly children?: number
  readonly limits?: Partial<Limits>
}

/** Fewer files than this are not worth the start of another child. */
const FILES_A_CHILD = 100

export function openParsingPool(options: PoolOptions = {}): ParsingPool {
  const { components = {}, children: most = Math.min(4, availableParallelism()) } = options
  const limits: Limits = { milliseconds: 500, mebibytes: 512, ...options.limits }
  const children = new Set<ParsingProcess>()
  const busy = new Set<ParsingProcess>()
  let batches = 0

  return {
    async parse(files) {
      const documents: ParsedDocument[] = []
      const tasks = tasksOf(files)
      const wanted = Math.min(most, Math.ceil(files.length / FILES_A_CHILD))
      await Promise.all(Array.from({ length: wanted }, () => work(tasks, documents)))
      return documents
    },
    get children() {
      return [...children]
    },
    close() {
      for (const child of children) child.stop()
      children.clear()
    },
  }

  async function work(tasks: Task[], documents: ParsedDocument[]): Promise<void> {
    for (let task = tasks.shift(); task; task = tasks.shift()) {
      const settled = settle(task, await run(task))
      for (const [index, document] of settled.documents) documents[index] = document
      tasks.unshift(...settled.tasks)
    }
  }

  async function run({ files, parser }: Task) {
    const child = [...children].find((it) => !busy.has(it)) ?? startParsing(limits)
    children.add(child)
    busy.add(child)
    const given = files.map(({ file }) => file)
    const result = await child.run({ number: batches++, files: given, parser, components })
    busy.delete(child)
    if ('failedAt' in result) children.delete(child)
    return result
  }
}
