import type { Text } from 'mdast'
import type { IdMention } from '../model/document.ts'
import type { Source } from '../model/elements.ts'
import { spanOf } from '../model/tree.ts'

/** As written: what is escaped (`\[[id]]`) is meant as text. */
const WRITTEN = /(?<!\\)\[\[([^[\]\r\n]{1,300})\]\]/g

/** `kind:id@version#heading|text`; an id begins with a letter or digit, so `[[ -f x ]]` is none. */
const PARTS =
  /^(?:([a-z][a-z0-9-]*):)?([\p{L}\p{N}][^@#|]*)(?:@([^#|]+))?(?:#([^|]+))?(?:\|(.+))?$/su

export function idMentionsIn(node: Text, source: Source): readonly IdMention[] {
  const [start, end] = spanOf(node)
  return [...source.text.slice(start, end).matchAll(WRITTEN)].flatMap((match) => {
    const parts = parseIdMention(unescaped(match[1] ?? ''))
    const at = start + match.index
    return parts ? [{ ...parts, place: source.places.between(at, at + match[0].length) }] : []
  })
}

/** What stands between `[[` and `]]`; undefined when it names nothing. */
export function parseIdMention(inner: string): Omit<IdMention, 'place'> | undefined {
  const [, kind, id, version, heading, text] = PARTS.exec(inner.trim()) ?? []
  if (id === undefined) return undefined
  return {
    type: 'id',
    id: id.trim(),
    ...(kind !== undefined && { kind }),
    ...(version !== undefined && { version: version.trim() }),
    ...(heading !== undefined && { heading: heading.trim() }),
    ...(text !== undefined && { text: text.trim() }),
  }
}

/** Within a table `|` is written `\|`. */
function unescaped(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1')
}
