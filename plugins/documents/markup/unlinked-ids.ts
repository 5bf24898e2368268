import type { Nodes } from 'mdast'
import { code } from '../../basics/wording.ts'
import type { Element, Source } from '../model/elements.ts'
import type { Fault } from '../model/faults.ts'
import { spanOf } from '../model/tree.ts'
import { parseIdMention, WRITTEN } from './id-mentions.ts'
import { placesInOrder } from './placeholders.ts'

/** Finds `[[id]]` in the description of a picture and in the title of a link: no link can be there. */
export function unlinkedIds(node: Nodes, source: Source): readonly Fault[] {
  const ids = plainWords(node).flatMap((words) => idsIn(words ?? ''))
  if (ids.length === 0) return []
  const places = placesInOrder(node, ids, source, afterText(node))
  return places.map((place, at) => fault(ids[at] ?? '', place))
}

/** Returns the offset in a link at which its text ends. Ids in the text are links themselves. */
function afterText(node: Nodes): number {
  const last = node.type === 'link' ? node.children.at(-1) : undefined
  return last ? spanOf(last)[1] - spanOf(node)[0] : 0
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
