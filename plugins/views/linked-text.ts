import type { LinkRow } from './link-row.ts'
import { webLink } from './web-link.ts'

const LINK = /\[([^[\]]+)\]\((https?:\/\/[^\s()]+)\)/g

/** Divides a text of a field into words and links: `[here](https://example.org/)` is a link. */
export function linkedText(text: string): readonly LinkRow[] {
  const parts: LinkRow[] = []
  let at = 0
  for (const { 0: whole, 1: label = '', 2: url = '', index } of text.matchAll(LINK)) {
    parts.push({ text: text.slice(at, index) }, webLink(url, label))
    at = index + whole.length
  }
  return [...parts, { text: text.slice(at) }].filter((part) => part.text !== '')
}
