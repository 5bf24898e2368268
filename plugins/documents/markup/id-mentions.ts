import type { Text } from 'mdast'
import { given } from '../../basics/given.ts'
import type { IdMention } from '../model/document.ts'
import type { Source } from '../model/elements.ts'
import { spanOf } from '../model/tree.ts'

/**
 * Matches `[[…]]` in the source, also over the end of a line. An escaped one (`\[[id]]`) is plain
 * text.
 */
export const WRITTEN = /(?<!\\)\[\[([^[\]]{1,300})\]\]/g

/** Matches the end of a line, with the marks of quotes and the indent of the next one. */
const LINE_END = /\s*\n[\s>]*/g

/**
 * Matches `kind:id@version#heading|text`. An id begins with a letter or digit, so `[[ -f x ]]` is
 * not a mention.
 */
const PARTS =
  /^(?:([a-z][a-z0-9-]*):)?([\p{L}\p{N}][^@#|]*)(?:@([^#|]+))?(?:#([^|]+))?(?:\|(.+))?$/su

export function idMentionsIn(node: Text, source: Source): readonly IdMention[] {
  const [start, end] = spanOf(node)
  const written = source.text.slice(start, end)
  if (!written.includes('[[')) return []
  return [...written.matchAll(WRITTEN)].flatMap((match) => {
    const parts = parseIdMention(unescaped((match[1] ?? '').replace(LINE_END, ' ')))
    const at = start + match.index
    return parts ? [{ ...parts, place: source.places.between(at, at + match[0].length) }] : []
  })
}

/** Parses the text between `[[` and `]]`. Returns undefined when it does not name an id. */
export function parseIdMention(inner: string): Omit<IdMention, 'place'> | undefined {
  const written = inner.trim().replace(/\s+/g, ' ')
  const [, kind, id, version, heading, text] = PARTS.exec(written) ?? []
  if (id === undefined) return undefined
  return {
    type: 'id',
    id: id.trim(),
    ...given({
      kind,
      version: version?.trim(),
      heading: heading?.trim(),
      text: text?.trim(),
    }),
  }
}

/** Removes the backslashes of escaped signs. In a table, for example, `|` is written `\|`. */
function unescaped(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1')
}
