import { parse } from 'yaml'
import type { ParsedDocument } from './document.ts'

export function parseDocument(path: string, text: string): ParsedDocument {
  const source = /^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? ''
  return {
    path,
    frontmatter: { source, data: parse(source) ?? {} },
    outline: { headings: [], placeholders: [], anchors: [] },
    mentions: [],
    findings: [],
  }
}
