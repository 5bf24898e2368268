import { signsOnly } from './plain-text.ts'

/** New text for a part of one line, or for whole lines. Lines count from 0, columns from 1. */
export interface Change {
  readonly line: number
  readonly column: number
  /** The column after the part; undefined for whole lines. */
  readonly end?: number
  /** The last of several whole lines. */
  readonly lastLine?: number
  /** The new text of the part. Whole lines become plain text. */
  readonly text?: string
  /** A sentence without its full stop, if something is lost. */
  readonly why?: string
}

/** Keeps whole lines before parts of them, and the first of two changes of one part. */
export function withoutOverlaps(changes: readonly Change[]): readonly Change[] {
  const whole = changes.filter(({ end }) => end === undefined)
  const kept: Change[] = []
  for (const change of [...whole, ...changes.filter(({ end }) => end !== undefined)]) {
    if (!kept.some((each) => overlap(each, change))) kept.push(change)
  }
  return kept
}

function overlap(a: Change, b: Change): boolean {
  const areLinesApart = (a.lastLine ?? a.line) < b.line || (b.lastLine ?? b.line) < a.line
  if (areLinesApart) return false
  if (a.end === undefined || b.end === undefined) return true
  return a.column < Math.max(b.end, b.column + 1) && b.column < Math.max(a.end, a.column + 1)
}

/** Applies changes. The number of lines stays the same. */
export function changed(lines: readonly string[], changes: readonly Change[]): readonly string[] {
  const result = [...lines]
  const parts = changes.toSorted((a, b) => b.column - a.column)
  for (const { line, lastLine = line, column, end, text = '' } of parts) {
    if (end === undefined) {
      for (let at = line; at <= lastLine; at += 1) result[at] = signsOnly(result[at] ?? '')
    } else {
      const whole = result[line] ?? ''
      result[line] = whole.slice(0, column - 1) + text + whole.slice(end - 1)
    }
  }
  return result
}
