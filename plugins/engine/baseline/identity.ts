import type { Finding } from '../../basics/finding.ts'
import type { Place } from '../../basics/place.ts'

/**
 * The facts by which a finding is known again after edits around it. No line number is among them.
 */
export interface Identity {
  readonly file: string
  readonly rule: string
  /** The author's text that the finding is about. */
  readonly text: string
  /** The line on which it stands. It tells findings with equal text apart. */
  readonly line: string
}

/** Returns the lines of a file; none for a file that cannot be read. */
export type LinesOf = (file: string) => readonly string[]

/** The longest text that is kept. */
const LONGEST = 160

export function identityOf({ file, rule, message, place }: Finding, linesOf: LinesOf): Identity {
  const line = place === null ? '' : (linesOf(file)[place.line - 1] ?? '')
  const text = subjectOf(message) ?? (place === null ? '' : excerptOf(line, place))
  return { file, rule, text: plain(text), line: plain(line) }
}

const QUOTED = /`` (.*?) ``|`([^`]*)`/

/**
 * Returns the first text in back-ticks of what happened, or undefined. The rest of a message
 * depends on other documents and on the day: alternatives, suggestions, numbers of days.
 */
function subjectOf(message: string): string | undefined {
  const [, long, short] = QUOTED.exec(message) ?? []
  const subject = long ?? short
  if (subject === undefined) return undefined
  const before = message.slice(0, message.indexOf('`'))
  return /, expected |; /.test(before) ? undefined : subject
}

function excerptOf(line: string, { line: first, column, endLine, endColumn }: Place): string {
  return line.slice(column - 1, endLine === first ? endColumn - 1 : undefined)
}

/** Returns a text on one line with single blanks, cut to a length that a reviewer can read. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, LONGEST).toWellFormed()
}

/** Returns a function that splits each text into lines only once. */
export function linesIn(textOf: (file: string) => string | undefined): LinesOf {
  const known = new Map<string, readonly string[]>()
  return (file) => {
    const lines = known.get(file) ?? textOf(file)?.split(/\r?\n/) ?? []
    known.set(file, lines)
    return lines
  }
}
