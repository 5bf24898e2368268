import { lettersOf } from './label.ts'
import { IDEOGRAPH, textWidth } from './text-width.ts'

/** The room for a text: width and font size in pixels. */
export interface Column {
  readonly width: number
  readonly size: number
  readonly lines: number
}

/** Places for a line break: after a space, a hyphen or a slash, and around an ideograph. */
const BREAK = new RegExp(
  `(?<=[ \\-/_])(?=[^ \\-/_])|(?<=${IDEOGRAPH.source})|(?=${IDEOGRAPH.source})`,
  'u',
)

/**
 * Breaks a text into lines; joined, they are the text. A word too long for a line, and a text too
 * long for the last line, end with an ellipsis.
 */
export function wrap(text: string, column: Column): readonly string[] {
  const fits = (line: string) => textWidth(line.trimEnd(), column.size) <= column.width
  const lines: string[] = []
  let rest = text.split(BREAK)
  while (rest.length > 0 && rest[0] !== '') {
    const whole = rest.join('')
    const last = lines.length === column.lines - 1
    if (last) return [...lines, fits(whole) ? whole : shorten(whole, fits)]
    let taken = 1
    while (taken < rest.length && fits(rest.slice(0, taken + 1).join(''))) taken++
    const line = rest.slice(0, taken).join('')
    lines.push(fits(line) ? line : `${shorten(line, fits)} `)
    rest = rest.slice(taken)
  }
  return lines
}

/** Cuts a text to as many letters as fit before an ellipsis. */
function shorten(text: string, fits: (line: string) => boolean): string {
  const letters = lettersOf(text)
  let most = 0
  while (most < letters.length && fits(`${letters.slice(0, most + 1).join('')}…`)) most++
  return `${letters.slice(0, most).join('').trimEnd()}…`
}
