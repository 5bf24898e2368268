import type { ParsedDocument } from '../../plugins/documents/model/document.ts'

/** Findings as rows: `rule line:column message`. */
export function shown({ findings }: Pick<ParsedDocument, 'findings'>): string[] {
  return findings.map(
    ({ rule, place, message }) => `${rule} ${place?.line}:${place?.column} ${message}`,
  )
}
