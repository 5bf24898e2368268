import type { Link, Nodes, Root, Text } from 'mdast'
import type { Position } from 'unist'
import { type PlaceFinder, placesIn } from '../../basics/place.ts'
import { isJsx, spanOf, type TreeParser, walk } from '../model/tree.ts'
import { lastOf, putBack, type Written, writtenBetween } from '../text/disguised.ts'
import { unusedSign } from '../text/unused-sign.ts'

/**
 * Matches `<inv:…>` as MyST writes it, and the `<https://…>` and `<kim@example.org>` of Markdown,
 * unless it is escaped or the destination of a link.
 */
const WRITTEN =
  /(?<!\\|\]\(\s{0,3}|\]:\s{0,3})<((?:inv|https?|mailto):[^\s<>`{}]{1,500}|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+){1,10})>/g
/** A quick test that matches every text with such a link. */
const HINT = /<(?:inv|https?|mailto):|<[\w.+-]{1,64}@/

/**
 * Adds links of the form `<inv:…>` and `<https://…>` to a parser. In MDX they would begin an
 * element, so each is parsed as a word of the same length, which keeps all places. In prose, the
 * word then becomes a link; elsewhere it becomes the original text again.
 */
export function withAngleLinks(parse: TreeParser): TreeParser {
  return (text, syntax) => {
    const links = syntax === 'mdx' && HINT.test(text) ? linksIn(text) : []
    const sign = links.length > 0 ? unusedSign(text) : undefined
    if (sign === undefined) return parse(text, syntax)
    const disguised = text.replace(WRITTEN, (link) => sign.repeat(link.length))
    const root = parse(disguised, syntax)
    restore(root, { links, sign, places: placesIn(text) })
    return root
  }
}

interface Disguise {
  readonly links: readonly Written[]
  readonly sign: string
  readonly places: PlaceFinder
}

function linksIn(text: string): Written[] {
  return [...text.matchAll(WRITTEN)].map(({ 0: written, 1: url = '', index }) => {
    return { text: written, url, start: index, end: index + written.length }
  })
}

function restore(root: Root, disguise: Disguise): void {
  walk(root, (node) => {
    if (isJsx(node)) {
      let left = linksWithin(node, disguise)
      for (const attribute of node.attributes) left = restoreWords(attribute, left, disguise)
    } else restoreWords(node, linksWithin(node, disguise), disguise)
    if (!('children' in node)) return
    const children: Nodes[] = node.children
    const split = (each: Nodes) => (each.type === 'text' ? splitText(each, disguise) : [each])
    Object.assign(node, { children: children.flatMap<Nodes>(split) })
  })
}

function linksWithin(node: Nodes, { links }: Disguise): readonly Written[] {
  return writtenBetween(...spanOf(node), links)
}

/**
 * Puts the original text back into code, comments, attributes and names. A title is the last of the
 * texts of a node, and so is the name in a reference. Returns the links that come after the texts.
 */
function restoreWords(
  words: object,
  links: readonly Written[],
  { sign }: Disguise,
): readonly Written[] {
  let left = links
  const fields = Object.entries(words).filter(
    (field): field is [string, string] => typeof field[1] === 'string' && field[1].includes(sign),
  )
  for (const [field, value] of fields) {
    const isName = field === 'label' || field === 'identifier'
    const isLast = field === 'title' || (isName && 'referenceType' in words)
    const from = isLast ? lastOf(links, value, sign) : left
    // The description of a picture holds the words of a link, which are its address.
    const put = { sign, field: field === 'alt' ? 'url' : 'text' } as const
    const { restored, used } = putBack(value, from, put)
    if (!isLast && !isName) left = from.slice(used)
    Object.assign(words, { [field]: field === 'identifier' ? restored.toLowerCase() : restored })
  }
  return left
}

function splitText(node: Text, disguise: Disguise): (Text | Link)[] {
  if (!node.value.includes(disguise.sign)) return [node]
  const [start, end] = spanOf(node)
  const parts: (Text | Link)[] = []
  let at = start
  let rest = node.value
  for (const link of linksWithin(node, disguise)) {
    const run = rest.indexOf(disguise.sign)
    parts.push(textNode(rest.slice(0, run), positionOf(at, link.start, disguise.places)))
    parts.push(linkNode(link, disguise.places))
    rest = rest.slice(run + link.text.length)
    at = link.end
  }
  parts.push(textNode(rest, positionOf(at, end, disguise.places)))
  return parts.filter((part) => part.type === 'link' || part.value !== '')
}

function linkNode({ url: written, start, end }: Written, places: PlaceFinder): Link {
  const children = [textNode(written, positionOf(start + 1, end - 1, places))]
  const url = /^[a-z]+:/.test(written) ? written : `mailto:${written}`
  return { type: 'link', url, title: null, children, position: positionOf(start, end, places) }
}

function textNode(value: string, position: Position): Text {
  return { type: 'text', value, position }
}

function positionOf(start: number, end: number, places: PlaceFinder): Position {
  const { line, column, endLine, endColumn } = places.between(start, end)
  return {
    start: { line, column, offset: start },
    end: { line: endLine, column: endColumn, offset: end },
  }
}
