import type { Nodes } from 'mdast'
import { code } from '../../basics/wording.ts'
import type { Element, Source } from '../model/elements.ts'
import type { Fault } from '../model/faults.ts'
import { placeOf, spanOf } from '../model/tree.ts'
import { parseIdMention, WRITTEN } from './id-mentions.ts'

/** Finds `[[id]]` in the description of a picture and in the title of a link: no link can be there. */
export function unlinkedIds(node: Nodes, { text, places }: Source): readonly Fault[] {
  return plainWords(node).flatMap((words) =>
    idsIn(words ?? '').map((written) => {
      const [start, end] = spanOf(node)
      const at = text.slice(start, end).lastIndexOf(written)
      const from = start + at
      return fault(written, at === -1 ? placeOf(node) : places.between(from, from + written.length))
    }),
  )
}

/** Returns the texts of a node that a page shows as they are written. */
function plainWords(node: Nodes): readonly (string | null | undefined)[] {
  switch (node.type) {
    case 'image':
      return [node.alt, node.title]
    case 'imageReference':
      return [node.alt]
    case 'link':
    case 'definition':
      return [node.title]
    default:
      return NO_TEXT
  }
}

const NO_TEXT: readonly string[] = []

/** Attributes that hold no words. */
const NO_WORDS: ReadonlySet<string> = new Set(['cite', 'href', 'id', 'name', 'src', 'srcset'])

/** Finds `[[id]]` in the attributes of an element. */
export function unlinkedIdsOf({ attributes }: Element): readonly Fault[] {
  return attributes.flatMap(({ name, value, place }) =>
    name === null || NO_WORDS.has(name) || !value
      ? []
      : idsIn(value).map((written) => fault(written, place())),
  )
}

function idsIn(words: string): readonly string[] {
  if (!words.includes('[[')) return []
  const found = [...words.matchAll(WRITTEN)]
  return found.flatMap(([whole, inner = '']) => (parseIdMention(inner) ? [whole] : []))
}

function fault(written: string, place: Fault['place']): Fault {
  const message = `Unexpected ${code(written)} in plain text, where no link can be; write the title of the document.`
  return { rule: 'misread-markup', message, place }
}
