import type { Root } from 'mdast'
import type { PlaceFinder } from '../../basics/place.ts'
import { code } from '../../basics/wording.ts'
import type { Source } from '../model/elements.ts'
import type { Fault } from '../model/faults.ts'
import type { TreeParser } from '../model/tree.ts'
import { markupFault, parserMessageOf } from './markup-faults.ts'
import { plainSlips } from './plain-slips.ts'
import { slipFix } from './slip-fixes.ts'
import { slipFinder } from './slip-places.ts'

/** A text that is not valid MDX: its slips, and the tree of the rest. */
export interface RepairedMdx {
  /** A fault for each slip. */
  readonly faults: readonly Fault[]
  /** The tree of the text without its slips, with the same places. Undefined if none was found. */
  readonly root: Root | undefined
}

/** The error of a parser that has refused a text. */
export interface RefusedText {
  readonly error: unknown
  readonly parse: TreeParser
  /** The most slips that are looked for. */
  readonly rounds: number
}

/** The most characters that are parsed for one text: a small part of the time that a file has. */
const MOST_CHARACTERS = 400_000

const MORE = 'There may be more below it; the rest is read when this is fixed.'

/**
 * Finds every slip of a text that a parser has refused. A parser names the first slip only, so the
 * slip is replaced by blanks and the text is parsed again. Large texts have fewer rounds.
 */
export function repairedMdx(
  source: Pick<Source, 'text' | 'places'>,
  refused: RefusedText,
): RepairedMdx {
  const { text, places } = source
  const found = new Map<number, Fault>()
  const slipIn = slipFinder()
  const rounds = Math.max(1, Math.min(refused.rounds, Math.floor(MOST_CHARACTERS / text.length)))
  let [rest, error] = [text, refused.error]
  for (const { start, end, fault } of plainSlips(source, refused.parse)) {
    found.set(start, fault)
    rest = blankedBetween(rest, start, end)
  }
  if (found.size > 0) {
    const answer = attempt(refused.parse, rest)
    if ('root' in answer) return { faults: [...found.values()], root: answer.root }
    error = answer.error
  }
  for (let round = 1; round <= rounds; round += 1) {
    const slip = slipIn(parserMessageOf(error), rest)
    const fault = markupFault(error, text)
    if (!slip) return unfinished([...found.values(), fault])
    if (slip.closes !== undefined) found.delete(slip.closes)
    const place = places.between(slip.at, slip.at + 1)
    if (slip.inTag !== undefined) found.set(slip.at, codeInTag(slip.inTag, slip.at, places))
    else if (!slip.isEcho) found.set(slip.at, { ...fault, place, fix: slipFix(source, slip.at) })
    rest = blankedBetween(rest, slip.start, slip.end)
    const answer = round < rounds ? attempt(refused.parse, rest) : undefined
    if (answer && 'root' in answer) return { faults: [...found.values()], root: answer.root }
    error = answer?.error
  }
  return unfinished([...found.values()])
}

function codeInTag(written: string, at: number, places: PlaceFinder): Fault {
  const place = places.between(at, at + written.length)
  const message = `Unexpected code ${code(written)}, expected attributes with plain text in quotes.`
  return { rule: 'code-in-content', message, place }
}

function unfinished(faults: readonly Fault[]): RepairedMdx {
  const last = faults.at(-1)
  const found = last ? [...faults.slice(0, -1), { ...last, help: MORE }] : faults
  return { faults: found, root: undefined }
}

function attempt(parse: TreeParser, text: string): { root: Root } | { error: unknown } {
  try {
    return { root: parse(text, 'mdx') }
  } catch (error) {
    return { error }
  }
}

function blankedBetween(text: string, start: number, end: number): string {
  const blanks = text.slice(start, end).replace(/[^\r\n]/g, ' ')
  return text.slice(0, start) + blanks + text.slice(end)
}
