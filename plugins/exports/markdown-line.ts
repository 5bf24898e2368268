import { plain } from './published.ts'

/** Writes a text as one line of Markdown in which no character has a meaning. */
export function line(text: string): string {
  return plain(text)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>#|~&$!]/g, '\\$&')
}

/** Writes a link of Markdown. Blanks and brackets in its address are encoded. */
export function link(text: string, address: string): string {
  return `[${line(text)}](${destination(address)})`
}

/** Writes an address as a link or a definition may hold it. */
export function destination(address: string): string {
  return plain(address)
    .replace(/[\s<>\\]/g, encodeURIComponent)
    .replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29'))
}
