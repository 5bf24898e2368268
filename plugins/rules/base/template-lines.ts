import { once } from '../../basics/memo.ts'
import { type Place, placesIn } from '../../basics/place.ts'
import { findFences } from '../../documents/yaml/fences.ts'

/** Lines of a document that stand in its template too, one after another. */
export interface TemplateLines {
  /** The first of them, without the blanks around it. */
  readonly text: string
  readonly place: Place
}

/**
 * Finds lines of a document that are equal to lines of its template, so that nobody filled them in.
 * `known` are the lines of the template, from `linesOfTemplate()`.
 * Left out are what every document keeps: headings without a blank to fill in, the heads of tables,
 * boxes to tick, comments, code, and the sections with the headings `kept`.
 */
export function templateLinesIn(
  text: string,
  known: ReadonlySet<string>,
  kept: readonly string[],
): readonly TemplateLines[] {
  const places = once(() => placesIn(text))
  const found: { first: string; start: number; end: number; at: number }[] = []
  for (const { line, at, start } of proseLines(text, kept)) {
    if (!known.has(line)) continue
    const last = found.at(-1)
    const end = start + line.length
    if (last && last.at === at - 1) Object.assign(last, { end, at })
    else found.push({ first: line, start, end, at })
  }
  return found.map(({ first, start, end }) => ({
    text: first,
    place: places().between(start, end),
  }))
}

export function linesOfTemplate(template: string): ReadonlySet<string> {
  return new Set(proseLines(template, []).map(({ line }) => line))
}

interface ProseLine {
  /** The line without the blanks around it. */
  readonly line: string
  /** The number, and the offset at which it begins. */
  readonly at: number
  readonly start: number
}

/** Returns the lines of a text that an author writes or leaves. */
function proseLines(text: string, kept: readonly string[]): readonly ProseLine[] {
  const { bodyStart } = findFences(text)
  const lines = text.slice(bodyStart).split('\n')
  const isComment = commentTest()
  const found: ProseLine[] = []
  let [start, isKept] = [bodyStart, false]
  for (const [at, written] of lines.entries()) {
    const line = written.trim()
    const heading = /^#{1,6}\s/.test(line) ? line.replace(/^#+\s+/, '') : undefined
    if (heading !== undefined) isKept = kept.includes(heading)
    const isHead = line.includes('|') && RULER.test(lines[at + 1]?.trim() ?? '')
    const isRead = !isComment(line) && !isKept && !isHead
    if (isRead && isToFill(line)) found.push({ line, at, start: start + written.indexOf(line) })
    start += written.length + 1
  }
  return found
}

/**
 * Returns a function that takes one line after another and says whether it belongs to a comment or
 * to code.
 */
function commentTest(): (line: string) => boolean {
  let end: string | undefined
  return (line) => {
    if (end !== undefined) {
      if (end === '-->' ? line.includes(end) : line.startsWith(end)) end = undefined
      return true
    }
    const fence = /^(?:```+|~~~+)/.exec(line)?.[0]
    const opens = line.lastIndexOf('<!--')
    if (fence !== undefined) end = fence
    else if (opens > line.lastIndexOf('-->')) end = '-->'
    return fence !== undefined || opens !== -1
  }
}

/** Matches the line below the head of a table. */
const RULER = /^[|:\s-]+$/

/** Matches what a template marks to be filled in: `[name]`, `<name>`, `{name}`, `NNNN`, `…`. */
const BLANK = /\[[^\]]+\](?![(:[])|<[^>]+>|\{[^}]+\}|\b(?:N{3,}|X{3,}|YYYY|TODO|TBD)\b|…|\.{3}/

/** A longer heading has no blank that is looked for. */
const LONGEST_HEADING = 300

function isToFill(line: string): boolean {
  if (!/\p{L}/u.test(line) || /^[-*+]\s+\[[ x]\]/i.test(line)) return false
  if (/^\[[^\]]+\]:/.test(line)) return false
  return /^##/.test(line) ? line.length <= LONGEST_HEADING && BLANK.test(line) : true
}
