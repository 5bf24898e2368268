import { given } from '../../basics/given.ts'
import type { Entry } from '../../entries/entry.ts'
import { statusOf } from '../../graph/phase.ts'

/** One change of one document, in words that are data: what was, what is, and why. */
export interface ChangeRow {
  /** The key of the document: `item:faster-startup`. */
  readonly key: string
  readonly title: string
  readonly file: string
  readonly from?: string
  readonly to?: string
  /** The reason that the document gives. */
  readonly note?: string
}

/** Returns the row of a document, without what has changed. */
export function changeRow({
  key,
  title,
  document,
}: Pick<Entry, 'key' | 'title' | 'document'>): Pick<ChangeRow, 'key' | 'title' | 'file'> {
  return { key, title, file: document.path }
}

/** Returns the row of a new document. */
export function newRow(entry: Entry): ChangeRow {
  return { ...changeRow(entry), ...given({ to: statusOf(entry) }) }
}
