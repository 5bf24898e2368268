import type { Place } from '../basics/place.ts'
import { pictureOf, type Span } from './picture.ts'

export interface ExcerptStyle {
  /** The character for the line below the text, repeated for each column: `^` or `-`. */
  readonly mark: string
  /** The width of the line numbers, in columns. */
  readonly gutter: number
  readonly paintMark: (text: string) => string
  readonly paintGutter: (text: string) => string
}

/**
 * Shows the lines of a place with marks under them: the one line, or the first and last of several.
 * Returns no lines when the place is outside the text.
 */
export function excerpt(lines: readonly string[], place: Place, style: ExcerptStyle): string[] {
  const spans = [...spansOf(lines, place)]
  if (spans.length === 0) return []
  const blank = style.paintGutter(`${' '.repeat(style.gutter)} |`)
  const elided = place.endLine - place.line > 1 ? [style.paintGutter('...')] : []
  const drawn = spans.map(([number, span]) => draw(number, span, { ...style, blank }))
  return [blank, ...drawn.flatMap((each, at) => (at > 0 ? [...elided, ...each] : each))]
}

function draw(number: number, span: Span, style: ExcerptStyle & { blank: string }): string[] {
  const { text, indent, marked } = pictureOf(span)
  const label = style.paintGutter(`${String(number).padStart(style.gutter)} |`)
  const marks = style.paintMark(style.mark.repeat(marked))
  return [`${label} ${text}`.trimEnd(), `${style.blank} ${' '.repeat(indent)}${marks}`]
}

function* spansOf(lines: readonly string[], place: Place): Iterable<[number, Span]> {
  const { line, endLine } = place
  const first = lines[line - 1]
  if (first === undefined) return
  const start = place.column - 1
  if (endLine <= line) return yield [line, { line: first, start, end: place.endColumn - 1 }]
  yield [line, { line: first, start, end: first.length }]
  const last = lines[endLine - 1]?.slice(0, place.endColumn - 1)
  if (last?.trim()) yield [endLine, lastSpan(lines[endLine - 1] ?? '', last)]
}

/** Returns the marked part of the last line, from its first letter on. */
function lastSpan(line: string, marked: string): Span {
  return { line, start: marked.length - marked.trimStart().length, end: marked.length }
}
