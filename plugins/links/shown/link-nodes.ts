import type { Definition, Emphasis, Image, Link, PhrasingContent, Text } from 'mdast'
import type { Position } from 'unist'
import { FILE_START, type Place, placesIn } from '../../basics/place.ts'
import { idMentionsIn } from '../../documents/markup/id-mentions.ts'
import { cutIds } from '../../documents/markup/id-text.ts'
import type { IdMention, LinkMention } from '../../documents/model/document.ts'
import type { LinkTable } from '../link-table.ts'
import { BROKEN_CLASS, type ShownLink, shownLink } from './shown-link.ts'

export function mentionOf(
  { type, url, position }: Readonly<Link | Image | Definition>,
  text: string,
): LinkMention {
  return { type, url, text, place: placeOf(position) }
}

/**
 * Returns the place of a node. A node that a plugin made may have none; it gets the start of the
 * file.
 */
export function placeOf(position: Position | undefined): Place {
  if (!position) return FILE_START
  const { start, end } = position
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column }
}

export interface IdTable extends LinkTable {
  /** True for a text inside a link, in which ids give way to the words of their links. */
  readonly insideLink?: boolean
}

/** Splits a text into text and links, where it mentions ids. */
export function textNodes(node: Readonly<Text>, source: string, table: IdTable): PhrasingContent[] {
  const { value, position } = node
  const placeAt = placesOfIds(node, source)
  let ids = 0
  const written = source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0)
  return cutIds(value, written.includes('[') ? written : undefined).map((part) => {
    if (typeof part === 'string') return { type: 'text', value: part }
    const at = ids++
    const mention: IdMention = { ...part, place: placeOf(position) }
    const report: LinkTable['report'] = (fault) => table.report?.({ ...fault, place: placeAt(at) })
    const shown = shownLink(mention, { ...table, report })
    const words = mention.text ?? mention.id
    if (table.insideLink) return { type: 'text', value: wordsShown(shown, words) }
    return linkNode(shown, { words })
  })
}

/** Returns the words that a reader sees of a link without words of its own. */
export function wordsShown(shown: ShownLink, words: string): string {
  return shown.type === 'as-written' ? words : (shown.text ?? words)
}

/**
 * Returns a function that gives the place of each id in a text. It searches only at its first call.
 */
function placesOfIds(node: Readonly<Text>, source: string): (at: number) => Place {
  let known: readonly IdMention[] | undefined
  return (at) => {
    known ??= node.position
      ? idMentionsIn(node, { text: source, places: placesIn(source), syntax: 'md' })
      : []
    return known[at]?.place ?? placeOf(node.position)
  }
}

/**
 * Returns the address of a broken definition. Links that use it stay on the page, with the reason
 * as title.
 */
export function brokenAddress({
  reason,
}: {
  readonly reason: string
}): Pick<Definition, 'url' | 'title'> {
  return { url: `#${BROKEN_CLASS}`, title: reason }
}

/**
 * Returns a link, or, for a broken one, what it holds with the reason as tooltip. It holds `words`,
 * unless it has children that show more than words, such as a picture.
 */
export function linkNode(
  shown: ShownLink,
  { words = '', children = [] }: { words?: string; children?: readonly PhrasingContent[] } = {},
): Link | Emphasis {
  const own = showsMore(children) ? [...children] : undefined
  if (shown.type === 'broken') {
    const data = { hName: 'span', hProperties: { className: [BROKEN_CLASS], title: shown.reason } }
    return { type: 'emphasis', data, children: own ?? [{ type: 'text', value: shown.text }] }
  }
  const url = shown.type === 'link' ? shown.url : ''
  return { type: 'link', url, children: [{ type: 'text', value: wordsShown(shown, words) }] }
}

/** Says whether the children of a link show something that its title would not replace. */
export function showsMore(children: readonly Readonly<PhrasingContent>[]): boolean {
  return children.some(({ type }) => type !== 'text')
}
