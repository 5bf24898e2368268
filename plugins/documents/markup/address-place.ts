import type { Definition, Image, Link } from 'mdast'
import type { Place } from '../../basics/place.ts'
import type { Source } from '../model/elements.ts'
import { spanOf } from '../model/tree.ts'

/**
 * Returns the place of the address, if it is written as it is read. Otherwise, it is the place of
 * the whole link.
 */
export function addressPlace(node: Link | Image | Definition, source: Source): Place {
  const [start, end] = spanOf(node)
  const written = source.text.slice(start, end)
  const at = node.url === '' ? -1 : addressStart(node, written, start)
  if (at === -1) return source.places.between(start, end)
  return source.places.between(start + at, start + at + node.url.length)
}

/** The signs before an address: blanks, line ends with the mark of a quote, and an angle bracket. */
const BEFORE = /[\s<>]/

/** Returns where the address begins in a written link, or -1 when it is written in another way. */
function addressStart(node: Link | Image | Definition, written: string, start: number): number {
  const label = afterLabel(node, written, start)
  for (let at = label; at < written.length; at += 1) {
    if (written.startsWith(node.url, at)) return at
    if (!BEFORE.test(written[at] ?? '')) return -1
  }
  return -1
}

/** Returns the offset after `](` or `]:`. A link that is only an address has no label: 0. */
function afterLabel(node: Link | Image | Definition, written: string, start: number): number {
  const lastChild = node.type === 'link' ? node.children.at(-1) : undefined
  const from = lastChild ? spanOf(lastChild)[1] - start : node.type === 'image' ? 2 : 1
  const sign = node.type === 'definition' ? ']:' : ']('
  let depth = 0
  for (let at = from; at < written.length; at += 1) {
    if (written[at] === '\\') at += 1
    else if (written[at] === '[') depth += 1
    else if (written[at] === ']' && depth > 0) depth -= 1
    else if (written[at] === ']') return written.startsWith(sign, at) ? at + sign.length : 0
  }
  return 0
}
