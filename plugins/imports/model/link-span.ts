import type { Place } from '../../basics/place.ts'
import type { LinkMention } from '../../documents/model/document.ts'

/** The part of a line that a link takes, and the text that stays of it. */
export interface LinkSpan {
  readonly column: number
  readonly end: number
  readonly text: string
}

/**
 * Finds the whole link on its line, from the place of its address. A picture leaves its description,
 * a definition leaves nothing. Returns undefined when the link is written in another way.
 */
export function linkSpan(
  line: string,
  { column, endColumn }: Place,
  type: LinkMention['type'],
): LinkSpan | undefined {
  const [before, after] = [line.slice(0, column - 1), line.slice(endColumn - 1)]
  if (type === 'definition') {
    const isAlone = /^ {0,3}\[[^\]]+\]:\s*<?$/.test(before)
    return isAlone ? { column: 1, end: line.length + 1, text: '' } : undefined
  }
  const close = /^>?(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)/.exec(after)
  const open = /\]\(\s*<?$/.exec(before)
  const start = open ? openingBracket(before, open.index) : undefined
  if (!close || !open || start === undefined) return undefined
  const isImage = before[start - 1] === '!' && type === 'image'
  const text = before.slice(start + 1, open.index)
  return { column: isImage ? start : start + 1, end: endColumn + close[0].length, text }
}

/** Finds the bracket that opens the text of a link, by the one that closes it. */
function openingBracket(line: string, close: number): number | undefined {
  let depth = 0
  for (let at = close; at >= 0; at -= 1) {
    if (line[at - 1] === '\\') continue
    if (line[at] === ']') depth += 1
    if (line[at] === '[') depth -= 1
    if (depth === 0) return at
  }
  return undefined
}
