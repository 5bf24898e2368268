import { code } from '../../basics/wording.ts'
import type { Source } from '../model/elements.ts'
import type { Fault } from '../model/faults.ts'
import type { Syntax } from '../model/tree.ts'

/** Quotes and lists within one another on one line. */
const MOST_MARKERS = 40

/** With so many of them a parser finishes all the same, and what stands within is looked at. */
const MOST_PARSED = 1000

/** Signs outside of code that parsers handle in quadratic time. */
const MOST_SIGNS: Readonly<Record<Syntax, readonly (readonly [sign: string, most: number])[]>> = {
  md: [['&', 5000]],
  mdx: [
    ['{', 2000],
    ['<', 5000],
    ['&', 5000],
  ],
}

/** True of every text that has more of them on a line; cheap, since few signs are one of these. */
const HINT = new RegExp(`[>*+\\d-](?<=^[ \\t]*.)[ \\t>*+.)\\d-]{${MOST_MARKERS}}`, 'm')
const MARKERS = /^[ \t]*(?:(?:>|[-+*](?=[ \t\n])|\d{1,9}[.)](?=[ \t\n]))[ \t]*)*/gm
const FENCE = /^[ \t]*(`{3,}|~{3,})/

/** What no author writes. */
export interface Crowding {
  readonly fault: Fault
  /** How the text can be parsed all the same; undefined where no parser would finish soon. */
  readonly readAs: Syntax | undefined
}

/** Looked for before anything is parsed. */
export function crowdingIn({ text, syntax, places }: Source): Crowding | undefined {
  const crowd = MOST_SIGNS[syntax].find(([sign, most]) => occurrences(text, sign, most) > most)
  const nested = HINT.test(text) ? deepestLine(text) : undefined
  if (!crowd && !nested) return undefined
  const at = crowd ? text.indexOf(crowd[0]) : (nested?.index ?? 0)
  const what = crowd
    ? `number of ${code(crowd[0])} outside of code, expected at most ${crowd[1]}`
    : `nesting, expected at most ${MOST_MARKERS} quotes and lists on a line`
  const place = places.between(at, at + 1)
  const fault: Fault = { rule: 'invalid-markup', message: `Unexpected ${what}.`, place }
  return { fault, readAs: syntaxFor(syntax, crowd?.[0], nested?.markers ?? 0) }
}

/** Markdown knows no braces. */
function syntaxFor(syntax: Syntax, sign: string | undefined, markers: number): Syntax | undefined {
  if (markers > MOST_PARSED) return undefined
  if (sign === undefined) return syntax
  return sign === '{' ? 'md' : undefined
}

/** The first line that has too many markers, and the most that any line has. */
function deepestLine(text: string): { index: number; markers: number } | undefined {
  let deepest: { index: number; markers: number } | undefined
  for (const { 0: margin, index } of text.matchAll(MARKERS)) {
    const markers = margin.match(/[>*+-]|\d+[.)]/g)?.length ?? 0
    if (markers <= MOST_MARKERS) continue
    deepest = { index: deepest?.index ?? index, markers: Math.max(markers, deepest?.markers ?? 0) }
  }
  return deepest
}

/** Counted in the whole text first: only a text that is full of them is looked at line by line. */
function occurrences(text: string, sign: string, most: number): number {
  let total = 0
  for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1)) total += 1
  return total <= most ? total : outsideOfCode(text).split(sign).length - 1
}

function outsideOfCode(text: string): string {
  let fence: string | undefined
  const lines = text.split('\n').filter((line) => {
    const mark = FENCE.exec(line)?.[1]
    const within = fence !== undefined
    if (fence === undefined) fence = mark
    else if (mark?.startsWith(fence)) fence = undefined
    return !within
  })
  return lines.join('\n')
}
