import type { IdMention } from '../model/document.ts'
import { parseIdMention } from './id-mentions.ts'

const BRACKETS = /\[\[([^[\]\r\n]{1,300})\]\]/g

/** A stretch of text: prose, or an id that is meant as one. */
export type IdTextPart = string | Omit<IdMention, 'place'>

/**
 * The value of a text node, cut where it names ids. `written` is its source: what is escaped there
 * (`\[[id]]`) is meant as text. Without a source every pair of brackets counts.
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
  const found = [...written.matchAll(/(?<!\\)\[\[([^[\]\r\n]{1,300})\]\]/g)]
  return found.map((match) => lettersOf(match[1] ?? ''))
}

/** What is left of a text whose quotes, dashes and escapes a processor may have changed. */
function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '')
}
