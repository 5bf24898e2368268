import type { ParsedDocument } from './document.ts'
import { type Fault, findingsOf } from './faults.ts'

/** The content of a file without a body. */
export const NOTHING = {
  outline: { headings: [], placeholders: [], anchors: [] },
  mentions: [],
  faults: [],
} as const

/** Returns the document of a file whose text could not be read. */
export function unreadDocument(path: string, faults: readonly Fault[]): ParsedDocument {
  const frontmatter = { source: '', firstLine: 1, data: undefined }
  const { outline, mentions } = NOTHING
  return { path, frontmatter, outline, mentions, findings: findingsOf(faults, path) }
}
