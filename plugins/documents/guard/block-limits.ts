import { code } from '../../basics/wording.ts'
import type { Source } from '../model/elements.ts'
import type { Fault } from '../model/faults.ts'
import type { Syntax } from '../model/tree.ts'
import { type Block, blocksOutsideCode } from './text-blocks.ts'

/** The most runs of `*`, `_` and `~` in a block. */
const MOST_RUNS = 10_000
/** The most pairs of such runs in all blocks. A parser may look at each pair of a block. */
const MOST_PAIRS = 3 * MOST_RUNS ** 2
const RUNS = /[*_~]+/g

/** The most lines that begin with `:::`. A parser looks back over all of them for each. */
const MOST_COLONS = 5000
const COLONS = /^[ \t>]*:{3,}/gm

/** The signs for each of which a parser reads its whole block again. */
const COSTLY: Readonly<Record<Syntax, RegExp>> = { md: /&/g, mdx: /[&<{]/g }
/** The most letters that a parser reads again for them, in all blocks together. */
const MOST_READ_AGAIN = 50_000_000

/** The most steps of a parser of MDX, which looks at all blocks for each tag. */
const MOST_STEPS = 50_000_000

/** A text of that length reaches no limit, even if it has nothing but signs. */
const TOO_SHORT = 5000

/**
 * Finds a text with so many signs in one block, or so many tags between blocks, that reading it
 * takes seconds. The largest blocks that people write have some 200 signs. These limits are
 * counted, so a text has the same finding on each machine.
 */
export function costlyBlock({ text, syntax, places }: Source): Fault | undefined {
  if (text.length <= TOO_SHORT) return undefined
  const crowd =
    tooManyRuns(text, syntax) ??
    tooManyColons(text, syntax) ??
    tooMuchAgain(text, syntax) ??
    tagsOf(text, syntax)
  if (!crowd) return undefined
  const { at, message } = crowd
  return { rule: 'invalid-markup', message, place: places.between(at, at + 1) }
}

interface Crowd {
  readonly at: number
  readonly message: string
}

function tooManyRuns(text: string, syntax: Syntax): Crowd | undefined {
  if (countOf(RUNS, text) <= MOST_RUNS) return undefined
  let left = MOST_PAIRS
  for (const block of blocksOutsideCode(text, syntax)) {
    const most = Math.min(MOST_RUNS, Math.floor(Math.sqrt(left)))
    const runs = countOf(RUNS, block.text)
    left -= runs ** 2
    if (runs <= most) continue
    const message = `Unexpected number of \`*\`, \`_\` and \`~\` without an empty line between, expected at most ${most}.`
    return { at: firstIn(block, RUNS), message }
  }
  return undefined
}

function tooManyColons(text: string, syntax: Syntax): Crowd | undefined {
  if (countOf(COLONS, text) <= MOST_COLONS) return undefined
  const blocks = blocksOutsideCode(text, syntax)
  const lines = blocks.reduce((sum, block) => sum + countOf(COLONS, block.text), 0)
  if (lines <= MOST_COLONS) return undefined
  const message = `Unexpected number of lines with \`:::\`, expected at most ${MOST_COLONS}.`
  return { at: firstAmong(blocks, COLONS), message }
}

function tooMuchAgain(text: string, syntax: Syntax): Crowd | undefined {
  const signs = COSTLY[syntax]
  if (countOf(signs, text) * text.length <= MOST_READ_AGAIN) return undefined
  let again = 0
  for (const block of blocksOutsideCode(text, syntax)) {
    again += countOf(signs, block.text) * block.text.length
    if (again <= MOST_READ_AGAIN) continue
    const at = firstIn(block, signs)
    const message = `Unexpected number of ${code(text.charAt(at))} in a block of ${block.text.length} letters; write an empty line between paragraphs.`
    return { at, message }
  }
  return undefined
}

function tagsOf(text: string, syntax: Syntax): Crowd | undefined {
  if (syntax === 'md' || countOf(/</g, text) * countOf(/\n/g, text) <= MOST_STEPS) return undefined
  const blocks = blocksOutsideCode(text, syntax)
  const tags = blocks.reduce((sum, block) => sum + countOf(/</g, block.text), 0)
  if (tags * blocks.length <= MOST_STEPS) return undefined
  const most = Math.floor(MOST_STEPS / blocks.length)
  const message = `Unexpected number of \`<\` among ${blocks.length} paragraphs, expected at most ${most}. Cut the document into several files.`
  return { at: firstAmong(blocks, /</g), message }
}

/** Returns the offset of the first sign outside code. */
function firstAmong(blocks: readonly Block[], signs: RegExp): number {
  const places = blocks.flatMap(({ start, text }) => {
    const at = text.search(signs)
    return at < 0 ? [] : [start + at]
  })
  return places[0] ?? 0
}

function firstIn(block: Block, signs: RegExp): number {
  return block.start + Math.max(0, block.text.search(signs))
}

function countOf(pattern: RegExp, text: string): number {
  pattern.lastIndex = 0
  let count = 0
  while (pattern.test(text)) count += 1
  return count
}
