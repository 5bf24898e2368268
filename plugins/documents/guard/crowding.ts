import { code } from '../../basics/wording.ts'
import type { Source } from '../model/elements.ts'
import type { Fault } from '../model/faults.ts'
import type { Syntax } from '../model/tree.ts'

/** Quotes and lists within one another on one line. */
const MOST_MARKERS = 40

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

/** Looked for before anything is parsed: what no author writes, and no parser finishes soon. */
export function crowdingFault({ text, syntax, places }: Source): Fault | undefined {
  const nested = HINT.test(text) ? nestedLine(text) : undefined
  if (nested !== undefined) {
    const most = `${MOST_MARKERS} quotes and lists on a line`
    const message = `Unexpected nesting, expected at most ${most}.`
    return { rule: 'invalid-markup', message, place: places.between(nested, nested + 1) }
  }
  const crowd = MOST_SIGNS[syntax].find(([sign, most]) => occurrences(text, sign, most) > most)
  if (!crowd) return undefined
  const [sign, most] = crowd
  const at = text.indexOf(sign)
  const message = `Unexpected number of ${code(sign)} outside of code, expected at most ${most}.`
  return { rule: 'invalid-markup', message, place: places.between(at, at + 1) }
}

/** Where a line begins that has too many markers. */
function nestedLine(text: string): number | undefined {
  for (const { 0: margin, index } of text.matchAll(MARKERS)) {
    const markers = margin.match(/[>*+-]|\d+[.)]/g)?.length ?? 0
    if (markers > MOST_MARKERS) return index
  }
  return undefined
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
