import { oneLine } from './letters/label.ts'

/**
 * The longest label, in letters. Sixty labels of the most expensive letters fit the 50,000
 * characters that Mermaid accepts.
 */
const LONGEST = 80
const PLAIN = /^[\p{L}\p{M}\p{N}\p{Extended_Pictographic} ,.\-_/+?!'’…–—]$/u
/** Text that some versions of Mermaid read as the start of a Markdown list. */
const LIST_MARKER = /^(?:\d+[.)]|[-+])/u

/**
 * Encodes an author's text for Mermaid; there is no other way for it to get into Mermaid text.
 * Characters that could end a label, begin markup, or be read as an entity, a comment or a
 * directive become numeric entities. The reader sees the original letters.
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
