import type { Link, Nodes, Root, Text } from 'mdast'
import type { Position } from 'unist'
import { type PlaceFinder, placesIn } from '../../basics/place.ts'
import { spanOf, type TreeParser, walk } from '../model/tree.ts'
import { unusedSign } from '../text/unused-sign.ts'

/**
 * Matches `<inv:…>` as MyST writes it, and the `<https://…>` and `<kim@example.org>` of Markdown,
 * unless it is escaped or the destination of a link.
 */
const WRITTEN =
  /(?<!\\|\]\(\s{0,3}|\]:\s{0,3})<((?:inv|https?|mailto):[^\s<>`{}]{1,500}|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+){1,10})>/g
/** A quick test that matches every text with such a link. */
const HINT = /<(?:inv|https?|mailto):|<[\w.+-]{1,64}@/

interface Written {
  readonly text: string
  readonly url: string
  readonly start: number
  readonly end: number
}

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
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      for (const attribute of node.attributes) restoreWords(attribute, node, disguise)
    }
    if (!('children' in node)) return restoreWords(node, node, disguise)
    const children: Nodes[] = node.children
    const split = children.flatMap((child): Nodes[] =>
      child.type === 'text' ? splitText(child, disguise) : [child],
    )
    Object.assign(node, { children: split })
  })
}

/** Puts the original text back into code, comments and attributes. */
function restoreWords(words: object, node: Nodes, { links, sign }: Disguise): void {
  const [start, end] = spanOf(node)
  for (const [field, value] of Object.entries(words)) {
    if (typeof value !== 'string' || !value.includes(sign)) continue
    const within = links.filter((link) => link.start >= start && link.end <= end)
    const said = within.reduce(
      (before, link) => before.replace(sign.repeat(link.text.length), () => link.text),
      value,
    )
    Object.assign(words, { [field]: said })
  }
}

function splitText(node: Text, disguise: Disguise): (Text | Link)[] {
  if (!node.value.includes(disguise.sign)) return [node]
  const [start, end] = spanOf(node)
  const parts: (Text | Link)[] = []
  let at = start
  let rest = node.value
  for (const link of disguise.links) {
    if (link.start < start || link.end > end) continue
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
