import { oneLine } from './label.ts'

/** Sixty labels of the worst letters stay within the 50,000 characters Mermaid accepts. */
const LONGEST = 80
const PLAIN = /^[\p{L}\p{M}\p{N}\p{Extended_Pictographic} ,.\-_/+?!'’…–—]$/u
/** Some versions of Mermaid read the start of a label as a Markdown list. */
const LIST_MARKER = /^(?:\d+[.)]|[-+])/u

/**
 * The only way an author's text enters Mermaid text. What could end a label, begin markup or be read
 * as an entity, a comment or a directive becomes a numeric entity; the reader sees the same letters.
 */
export function mermaidLabel(text: string, most = LONGEST): string {
  const line = oneLine(text, most)
  const marker = LIST_MARKER.exec(line)?.[0] ?? ''
  return digits(marker) + [...line.slice(marker.length)].map(encode).join('')
}

function digits(marker: string): string {
  return [...marker].map((letter) => (/\d/.test(letter) ? letter : entity(letter))).join('')
}

function encode(letter: string): string {
  return PLAIN.test(letter) ? letter : entity(letter)
}

function entity(letter: string): string {
  return `#${letter.codePointAt(0)};`
}
