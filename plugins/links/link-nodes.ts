import type { Definition, Emphasis, Image, Link, PhrasingContent, Text } from 'mdast'
import { FILE_START } from '../basics/place.ts'
import type { IdMention, LinkMention } from '../documents/document.ts'
import { cutIds } from '../documents/id-text.ts'
import type { LinkTable } from './link-table.ts'
import { BROKEN_CLASS, type ShownLink, shownLink } from './shown-link.ts'

export function mentionOf(
  { type, url }: Readonly<Link | Image | Definition>,
  text: string,
): LinkMention {
  return { type, url, text, place: FILE_START }
}

/** A stretch of text, with links where it names ids. */
export function textNodes(
  { value, position }: Readonly<Text>,
  source: string,
  table: LinkTable,
): PhrasingContent[] {
  const written = source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0)
  return cutIds(value, written.includes('[') ? written : undefined).map((part) => {
    if (typeof part === 'string') return { type: 'text', value: part }
    const mention: IdMention = { ...part, place: FILE_START }
    return linkNode(shownLink(mention, table), mention.text ?? mention.id)
  })
}

/** Text where a broken link would be, with the reason for whoever points at it. */
export function linkNode(shown: ShownLink, words = ''): Link | Emphasis {
  if (shown.type === 'broken') {
    const data = { hName: 'span', hProperties: { className: [BROKEN_CLASS], title: shown.reason } }
    return { type: 'emphasis', data, children: [{ type: 'text', value: shown.text }] }
  }
  const { url, text } = shown.type === 'link' ? shown : { url: '', text: undefined }
  return { type: 'link', url, children: [{ type: 'text', value: text ?? words }] }
}
