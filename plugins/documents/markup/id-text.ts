import type { IdMention } from '../model/document.ts'
import { parseIdMention } from './id-mentions.ts'

const BRACKETS = /\[\[([^[\]]{1,300})\]\]/g

/** A part of a text: prose, or a mention of an id. */
export type IdTextPart = string | Omit<IdMention, 'place'>

/**
 * Splits the value of a text node at its mentions of ids. `written` is the source of the node, in
 * which escaped mentions (`\[[id]]`) are plain text. Without a source, every pair of brackets
 * counts.
 */
export function cutIds(value: string, written: string | undefined): readonly IdTextPart[] {
  const live = written === undefined ? undefined : liveIds(written)
  const parts: IdTextPart[] = []
  let at = 0
  for (const match of value.matchAll(BRACKETS)) {
    const mention = parseIdMention(match[1] ?? '')
    if (!mention || (live && live[0] !== lettersOf(match[1] ?? ''))) continue
    live?.shift()
    if (match.index > at) parts.push(value.slice(at, match.index))
    parts.push(mention)
    at = match.index + match[0].length
  }
  if (at < value.length) parts.push(value.slice(at))
  return parts
}

function liveIds(written: string): string[] {
  const found = [...written.matchAll(/(?<!\\)\[\[([^[\]]{1,300})\]\]/g)]
  return found.map((match) => lettersOf(match[1] ?? ''))
}

/**
 * Returns the letters and digits of a text. Processors may change its quotes, dashes and escapes.
 */
function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '')
}
