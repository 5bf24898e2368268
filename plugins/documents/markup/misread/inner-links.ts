import type { Link, Nodes } from 'mdast'
import { code } from '../../../basics/wording.ts'
import type { Source } from '../../model/elements.ts'
import type { Fault } from '../../model/faults.ts'
import { nodesInLinks } from '../../model/nested-links.ts'
import { isJsx, placeOf, spanOf, walk } from '../../model/tree.ts'

/** Finds links and footnotes within a link: HTML has none there, and a browser moves them out. */
export function innerLinkFaults(tree: Nodes, source: Source): readonly Fault[] {
  const faults: Fault[] = []
  const reported = new Set<Nodes>()
  const inside = nodesInLinks(tree)
  walk(tree, (node) => {
    const notes = node.type === 'link' ? footnotesIn(node) : []
    if (node.type === 'link' && notes.length > 0) faults.push(noLink(node, source))
    for (const note of notes) reported.add(note)
    const isNew = inside.has(node) && !reported.has(node)
    const what = isNew ? linkWithin(node, source) : undefined
    if (what !== undefined) faults.push(fault(`Unexpected ${what} within a link.`, placeOf(node)))
  })
  return faults
}

/** Says what link a node is. A bare address within a link is only its words, as everybody reads it. */
function linkWithin(node: Nodes, { text }: Source): string | undefined {
  const isBare = !/^[[<]/.test(text.slice(...spanOf(node)))
  if (node.type === 'link') return isBare ? undefined : `link to ${code(node.url)}`
  if (node.type === 'linkReference') return `link to ${code(node.label ?? node.identifier)}`
  if (node.type === 'footnoteReference') return 'footnote'
  if (node.type === 'html') return /^<a[\s>]/i.test(node.value) ? code('<a>') : undefined
  return isJsx(node) && node.name === 'a' ? code('<a>') : undefined
}

function footnotesIn(link: Link): readonly Nodes[] {
  const notes: Nodes[] = []
  walk(link, (node) => {
    if (node.type === 'footnoteReference') notes.push(node)
  })
  return notes
}

/**
 * Finds the end of a link that is none, because of a footnote in its text. One parser makes a link
 * of it, as code hosts do, and another one shows the brackets.
 */
function noLink(node: Link, source: Source): Fault {
  const [last] = node.children.slice(-1)
  return noLinkBetween(spanOf(last ?? node)[1], spanOf(node)[1], source)
}

/** Finds links that a page shows with their brackets, because their text holds another link. */
export function linksAroundLinks(children: readonly Nodes[], source: Source): readonly Fault[] {
  return children.flatMap((child, index) => {
    if (child.type !== 'text' || !child.value.includes('[')) return []
    if (!/(?<![\\!])\[[^[\]]*$/.test(source.text.slice(...spanOf(child)))) return []
    for (const other of children.slice(index + 1)) {
      const written = other.type === 'text' ? source.text.slice(...spanOf(other)) : ''
      const [before] = /^[^[\]]*(?=[[\]])/.exec(written) ?? []
      if (before === undefined) continue
      const [end] = ADDRESS.exec(written.slice(before.length)) ?? []
      if (end === undefined) return []
      const from = spanOf(other)[0] + before.length
      return [noLinkBetween(from, from + end.length, source)]
    }
    return []
  })
}

const ADDRESS = /^\]\([^\s()<>]+\)/

function noLinkBetween(start: number, end: number, source: Source): Fault {
  const what = code(source.text.slice(start, end))
  const place = source.places.between(start, end)
  return fault(`Unexpected ${what} after the text of a link that holds another.`, place)
}

function fault(message: string, place: Fault['place']): Fault {
  return { rule: 'misread-markup', message, place, help: HELP }
}

const HELP = 'A link holds no other link and no footnote; end it before them.'
