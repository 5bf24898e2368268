import { placesIn } from '../../basics/place.ts'
import type { DiagramMention, LinkMention } from '../model/document.ts'

/** The address of a `click` in a diagram. Offsets count in its text. */
export interface DiagramAddress {
  readonly url: string
  readonly start: number
  readonly end: number
  /** The offset at which its statement begins. */
  readonly statement: number
}

/** Matches the first line of diagrams whose lines are prose. In those, `click` is only a word. */
const UNCLICKABLE = /^\s*(?:journey|mindmap|timeline|kanban|pie|quadrantChart|sequenceDiagram)\b/

/** Matches `click a "address"`, `click a href "address"` and, in class diagrams, `link a "…"`. */
const CLICK = /(?<=^|;)[^\S\r\n]*(?:click|link)\s+[^\s"':]+\s+(?:href\s+)?(["'])([^"'\n]*)\1/gim

/** Says whether a diagram is of a type whose nodes can be links. */
export function isClickable(text: string): boolean {
  return !UNCLICKABLE.test(text.split('\n').find((line) => /^\s*[a-z]/i.test(line)) ?? '')
}

/** Finds the addresses that the nodes of a diagram link to. */
export function addressesInDiagram(text: string): readonly DiagramAddress[] {
  if (!isClickable(text)) return []
  return [...text.matchAll(CLICK)].map(({ 0: whole, 2: url = '', index }) => {
    const end = index + whole.length - 1
    return { url, start: end - url.length, end, statement: index }
  })
}

/** Returns the links of a diagram, each with its own place. */
export function linksInDiagram({ text, place, columns }: DiagramMention): readonly LinkMention[] {
  const addresses = addressesInDiagram(text)
  if (addresses.length === 0) return []
  const places = placesIn(text)
  return addresses.map(({ url, start }) => {
    const within = places.between(start, start)
    const line = place.line + within.line
    const column = (columns[within.line - 1] ?? 1) + within.column - 1
    const end = { endLine: line, endColumn: column + url.length }
    return { type: 'link', url, text: '', place: { line, column, ...end } }
  })
}
