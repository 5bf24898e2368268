import { FILE_START } from '../../basics/place.ts'
import type { ParsedDocument } from '../../documents/model/document.ts'
import { type Fault, findingOf } from '../../documents/model/faults.ts'
import { unreadDocument } from '../../documents/model/unread-document.ts'
import type { SourceFile } from '../sources/source.ts'
import type { Batch, BatchResult, Failure } from './parsing-process.ts'

/** Files that a child has to read, each with its index among all files. */
export interface Task {
  readonly files: readonly Numbered[]
  readonly parser: Batch['parser']
  /** The number of times that a child ended before it began. */
  readonly starts: number
}

interface Numbered {
  readonly index: number
  readonly file: SourceFile
  /** The failure of the child that read the file before. */
  readonly failure?: Failure
}

/** The documents that a batch gave, and the tasks that remain. */
export interface TaskOutcome {
  readonly documents: readonly (readonly [index: number, document: ParsedDocument])[]
  readonly tasks: readonly Task[]
}

/** The result of a batch that is not read, because others took too much of the run's time. */
export const GIVEN_UP = { givenUp: true } as const

const FILES_A_BATCH = 64
const MOST_STARTS = 3

export function tasksOf(files: readonly SourceFile[]): Task[] {
  const numbered = files.map((file, index) => ({ index, file }))
  const tasks: Task[] = []
  for (let at = 0; at < numbered.length; at += FILES_A_BATCH) {
    tasks.push({ files: numbered.slice(at, at + FILES_A_BATCH), parser: 'satteri', starts: 0 })
  }
  return tasks
}

/**
 * Adds a task. The rest of a batch comes first. Files for the second parser come last, in one task.
 */
export function addTask(tasks: Task[], task: Task): void {
  const last = tasks.at(-1)
  if (task.parser === 'satteri') tasks.unshift(task)
  else if (last?.parser !== 'remark') tasks.push(task)
  else tasks.splice(-1, 1, { ...task, files: [...last.files, ...task.files] })
}

/**
 * Decides what follows a batch. The rest of a failed batch is read again, without the file that
 * ended its child.
 */
export function batchOutcome(task: Task, result: BatchResult | typeof GIVEN_UP): TaskOutcome {
  if ('givenUp' in result) return { documents: task.files.map(givenUp), tasks: [] }
  if ('unable' in result) throw new Error(`Cannot read the documents: ${result.unable}.`)
  if ('documents' in result) return { documents: numberedDocuments(task, result), tasks: [] }
  const suspect = task.files[result.failedAt]
  if (!suspect) return { documents: [], tasks: [restarted(task, result)] }
  const others = task.files.filter((file) => file !== suspect)
  const rest = others.length > 0 ? [{ ...task, files: others }] : []
  const failed = { ...suspect, failure: result }
  if (task.parser === 'remark') {
    const unread = unreadDocument(suspect.file.path, [unparsable(suspect.failure ?? result)])
    return { documents: [[suspect.index, marked(unread, [suspect.failure, result])]], tasks: rest }
  }
  const again = result.why === 'killed' && suspect.failure === undefined
  const parser = again ? 'satteri' : 'remark'
  return { documents: [], tasks: [...rest, { files: [failed], parser, starts: 0 }] }
}

/** Returns the document of a file that is not read any more, or by no second parser. */
function givenUp({ index, file, failure }: Numbered): TaskOutcome['documents'][number] {
  const fault = failure ? unparsable(failure) : { ...NOT_READ, place: FILE_START }
  return [index, { ...unreadDocument(file.path, [fault]), isTransient: true }]
}

const NOT_READ = {
  rule: 'unparsable',
  message: 'Cannot parse this text in this run: it gave up on others before; fix those first.',
} as const

function restarted(task: Task, { why }: Failure): Task {
  const starts = task.starts + 1
  if (starts < MOST_STARTS && why !== 'stuck') return { ...task, starts }
  throw new Error(
    'Cannot start the processes that read documents; is memory left, and may there be more processes (`ulimit -u`)?',
  )
}

function numberedDocuments(task: Task, { documents }: { documents: readonly ParsedDocument[] }) {
  return task.files.flatMap(({ index, failure }, at) => {
    const document = documents[at]
    if (!document) return []
    const isByRemark = failure && task.parser === 'remark'
    return [[index, isByRemark ? readByRemark(document, failure) : document] as const]
  })
}

/**
 * Returns a document that remark has read, so that links to it work. That Sätteri failed is still a
 * finding.
 */
function readByRemark(document: ParsedDocument, failure: Failure): ParsedDocument {
  const finding = findingOf(unparsable(failure), document.path)
  return marked({ ...document, findings: [finding, ...document.findings] }, [failure])
}

/**
 * Marks a document as uncertain, unless its failure happens on every machine: a crash, or a slow
 * file whose computing time was measured.
 */
function marked(document: ParsedDocument, failures: readonly (Failure | undefined)[]) {
  const isRepeatable = failures.every(
    (each) => each?.why === 'crash' || (each?.why === 'slow' && each.isMeasured),
  )
  return isRepeatable ? document : { ...document, isTransient: true as const }
}

const WHY: Readonly<Record<Failure['why'], string>> = {
  crash: 'it crashes the parser',
  killed: 'its parser was ended twice',
  large: 'it takes too much memory to parse',
  slow: 'it takes too long to parse',
  stuck: 'it takes too long to parse',
}

function unparsable({ why }: Failure): Fault {
  const message = `Cannot parse this text: ${WHY[why]}; write it more simply, or in several files.`
  return { rule: 'unparsable', message, place: FILE_START }
}
