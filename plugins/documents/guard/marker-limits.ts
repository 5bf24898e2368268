import { code } from '../../basics/wording.ts'
import type { Source } from '../model/elements.ts'
import type { Fault } from '../model/faults.ts'
import type { Syntax } from '../model/tree.ts'
import { costlyBlock } from './block-limits.ts'
import { blocksOutsideCode } from './text-blocks.ts'

/** The most quotes and lists inside one another on one line. */
const MOST_MARKERS = 40

/**
 * The most markers on one line with which a parser still finishes, so that the text inside is
 * checked.
 */
const MOST_PARSED = 1000

/** The most signs outside code. Parsers take quadratic time for more of them. */
const MOST_SIGNS: Readonly<Record<Syntax, readonly (readonly [sign: string, most: number])[]>> = {
  md: [['&', 5000]],
  mdx: [
    ['{', 2000],
    ['<', 5000],
    ['&', 5000],
  ],
}

/**
 * A quick test that matches every text with too many markers on a line. It is fast because few
 * characters can start a match.
 */
const HINT = new RegExp(`[>*+\\d-](?<=^[ \\t]*.)[ \\t>*+.)\\d-]{${MOST_MARKERS}}`, 'm')
const MARKERS = /^[ \t]*(?:(?:>|[-+*](?=[ \t\n])|\d{1,9}[.)](?=[ \t\n]))[ \t]*)*/gm

/** A fault of a text that no author writes by hand, and how to parse the text anyway. */
export interface TooManyMarkers {
  readonly fault: Fault
  /** The syntax that the text can be parsed with. Undefined when no parser would finish soon. */
  readonly readAs: Syntax | undefined
}

/** Finds too many signs or markers in a text, before it is parsed. */
export function tooManyMarkersIn(source: Source): TooManyMarkers | undefined {
  const { text, syntax, places } = source
  const tooMany = MOST_SIGNS[syntax].find((limit) => occurrences(source, ...limit) > limit[1])
  const nested = HINT.test(text) ? deepestLine(text) : undefined
  const costly = costlyBlock(source)
  if (costly && !tooMany) return { fault: costly, readAs: undefined }
  if (!tooMany && !nested) return undefined
  const at = tooMany ? firstOutsideCode(tooMany[0], source) : (nested?.index ?? 0)
  const what = tooMany
    ? `number of ${code(tooMany[0])} outside of code, expected at most ${tooMany[1]}`
    : `nesting, expected at most ${MOST_MARKERS} quotes and lists on a line`
  const place = places.between(at, at + 1)
  const fault: Fault = { rule: 'invalid-markup', message: `Unexpected ${what}.`, place }
  const readAs = costly ? undefined : syntaxFor(syntax, tooMany?.[0], nested?.markers ?? 0)
  return { fault, readAs }
}

/**
 * Returns the syntax that can still be parsed. Markdown has no braces, so many of them do no harm
 * there.
 */
function syntaxFor(syntax: Syntax, sign: string | undefined, markers: number): Syntax | undefined {
  if (markers > MOST_PARSED) return undefined
  if (sign === undefined) return syntax
  return sign === '{' ? 'md' : undefined
}

function firstOutsideCode(sign: string, { text, syntax }: Source): number {
  const block = blocksOutsideCode(text, syntax).find((each) => each.text.includes(sign))
  return block ? block.start + block.text.indexOf(sign) : 0
}

/** Finds the first line with too many markers, and the largest number of markers on any line. */
function deepestLine(text: string): { index: number; markers: number } | undefined {
  let deepest: { index: number; markers: number } | undefined
  for (const { 0: margin, index } of text.matchAll(MARKERS)) {
    const markers = margin.match(/[>*+-]|(?<!\d)\d+[.)]/g)?.length ?? 0
    if (markers <= MOST_MARKERS) continue
    deepest = { index: deepest?.index ?? index, markers: Math.max(markers, deepest?.markers ?? 0) }
  }
  return deepest
}

/**
 * Counts a sign outside code. It counts in the whole text first, because only a text with many
 * signs needs a look at each line.
 */
function occurrences({ text, syntax }: Source, sign: string, most: number): number {
  if (text.length <= most) return 0
  let total = 0
  for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1)) total += 1
  if (total <= most) return total
  const blocks = blocksOutsideCode(text, syntax)
  return blocks.reduce((sum, block) => sum + block.text.split(sign).length - 1, 0)
}
