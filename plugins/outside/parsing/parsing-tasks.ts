import { FILE_START } from '../../basics/place.ts'
import type { ParsedDocument } from '../../documents/model/document.ts'
import { type Fault, findingOf } from '../../documents/model/faults.ts'
import { unreadDocument } from '../../documents/model/unread-document.ts'
import type { SourceFile } from '../sources/source.ts'
import type { Batch, BatchResult } from './parsing-process.ts'

/** Files that a child is to read, each with its number among all. */
export interface Task {
  readonly files: readonly Numbered[]
  readonly parser: Batch['parser']
  /** How often the file it consists of has ended a child. */
  readonly failures: number
  /** How often a child has ended before it began. */
  readonly starts: number
}

interface Numbered {
  readonly index: number
  readonly file: SourceFile
}

/** What is known after a batch, and what is left to do. */
export interface Settled {
  readonly documents: readonly (readonly [index: number, document: ParsedDocument])[]
  readonly tasks: readonly Task[]
}

const FILES_A_BATCH = 32
const MOST_STARTS = 3

export function tasksOf(files: readonly SourceFile[]): Task[] {
  const numbered = files.map((file, index) => ({ index, file }))
  const tasks: Task[] = []
  for (let at = 0; at < numbered.length; at += FILES_A_BATCH) {
    const batch = numbered.slice(at, at + FILES_A_BATCH)
    tasks.push({ files: batch, parser: 'satteri', failures: 0, starts: 0 })
  }
  return tasks
}

/** The rest of a failed batch is read again without the file at which its child came to an end. */
export function settle(task: Task, result: BatchResult): Settled {
  if ('documents' in result) return { documents: numberedDocuments(task, result), tasks: [] }
  const suspect = task.files[result.failedAt]
  if (!suspect) return { documents: [], tasks: [startedAgain(task)] }
  const others = task.files.filter((file) => file !== suspect)
  const rest = others.length > 0 ? [{ ...task, files: others }] : []
  const next = nextTry({ ...task, files: [suspect] }, result.slow)
  if (next) return { documents: [], tasks: [next, ...rest] }
  const fault = unparsable(result.slow)
  return { documents: [[suspect.index, unreadDocument(suspect.file.path, [fault])]], tasks: rest }
}

/** Once more, since a child may be ended by others; then with remark; then never again. */
function nextTry(task: Task, slow: boolean): Task | undefined {
  const failures = task.failures + 1
  if (task.parser === 'remark') return undefined
  return slow || failures > 1 ? { ...task, failures, parser: 'remark' } : { ...task, failures }
}

function startedAgain(task: Task): Task {
  const starts = task.starts + 1
  if (starts < MOST_STARTS) return { ...task, starts }
  throw new Error('Cannot start the processes that read documents; is there memory left?')
}

function numberedDocuments(task: Task, { documents }: { documents: readonly ParsedDocument[] }) {
  return task.files.flatMap(({ index }, at) => {
    const document = documents[at]
    if (!document) return []
    return [[index, task.parser === 'remark' ? readBySecond(document) : document] as const]
  })
}

/** What remark read stands for links to it; that Sätteri could not is still a finding. */
function readBySecond(document: ParsedDocument): ParsedDocument {
  const finding = findingOf(unparsable(false), document.path)
  return { ...document, findings: [finding, ...document.findings] }
}

function unparsable(slow: boolean): Fault {
  const what = slow ? 'its parser does not finish in time' : 'it brings its parser down'
  const message = `Cannot parse this text: ${what}; write it more simply, or in several files.`
  return { rule: 'unparsable', message, place: FILE_START }
}
