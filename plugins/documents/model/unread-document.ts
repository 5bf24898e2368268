import type { ParsedDocument } from './document.ts'
import { type Fault, findingsOf } from './faults.ts'

/** What a file without a body has. */
export const NOTHING = {
  outline: { headings: [], placeholders: [], anchors: [] },
  mentions: [],
  faults: [],
} as const

/** What is known of a file whose text is not. */
export function unreadDocument(path: string, faults: readonly Fault[]): ParsedDocument {
  const frontmatter = { source: '', firstLine: 1, data: undefined }
  const { outline, mentions } = NOTHING
  return { path, frontmatter, outline, mentions, findings: findingsOf(faults, path) }
}
