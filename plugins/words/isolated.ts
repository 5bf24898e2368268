/** The signs around text that finds its own direction, which no reader sees. */
const FIRST_STRONG_ISOLATE = '\u2068'
const POP_ISOLATE = '\u2069'

/** Matches text that a browser may turn round in a sentence that is written from right to left. */
const MAY_TURN = /[^\d\s]/

/**
 * Keeps the order of a text within words that are written from right to left. Without the signs,
 * `2027-Q1` would read `Q1-2027`.
 * https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates
 */
export function isolated(text: string): string {
  const isDone = text.startsWith(FIRST_STRONG_ISOLATE) && text.endsWith(POP_ISOLATE)
  return isDone || !MAY_TURN.test(text) ? text : FIRST_STRONG_ISOLATE + text + POP_ISOLATE
}
