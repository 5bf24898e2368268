import type { Html } from 'mdast'
import type { Position } from 'unist'
import { encoded } from '../../basics/markup.ts'
import { ADDRESSES, addressesInHtml } from '../../documents/markup/html-addresses.ts'
import type { LinkMention } from '../../documents/model/document.ts'
import type { LinkTable } from '../link-table.ts'
import { placeOf } from './link-nodes.ts'
import { BROKEN_CLASS, type ShownLink, shownLink } from './shown-link.ts'

/** An element of MDX, as far as links go. */
export interface JsxLink<Attribute> {
  readonly name: string | null
  readonly attributes: readonly Attribute[]
  readonly position?: Position | undefined
}

interface JsxAttribute {
  readonly type: string
  readonly name?: string
  readonly value?: unknown
}

/** Raw HTML with its `<a href>` and `<img src>` led to where they mean; the rest to the letter. */
export function linkHtml({ value: html, position }: Html, table: LinkTable): string {
  const place = placeOf(position)
  return addressesInHtml(html).reduceRight((text, { type, url, start, end }) => {
    const attributes = meantBy({ type, url, place }, table)
    if (!attributes) return text
    const written = attributes.map(([name, value]) => `${name}="${encoded(value)}"`)
    return text.slice(0, start) + written.join(' ') + text.slice(end)
  }, html)
}

/** The same for one element of MDX: its attributes, or undefined where they stay as they are. */
export function linkJsx<Attribute extends JsxAttribute>(
  { name, attributes, position }: JsxLink<Attribute>,
  table: LinkTable,
): readonly (Attribute | JsxAttribute)[] | undefined {
  if (name !== 'a' && name !== 'img') return undefined
  const { type, attribute } = ADDRESSES[name]
  const at = attributes.findIndex((each) => each.name === attribute)
  const url = attributes[at]?.value
  const meant =
    typeof url === 'string' && url !== ''
      ? meantBy({ type, url, place: placeOf(position) }, table)
      : undefined
  return meant && [...attributes.slice(0, at), ...meant.map(asJsx), ...attributes.slice(at + 1)]
}

type Pair = readonly [name: string, value: string]

/** What stands in the place of an address: another one, or the reason why there is none. */
function meantBy(
  { type, url, place }: Pick<LinkMention, 'type' | 'url' | 'place'>,
  table: LinkTable,
): readonly Pair[] | undefined {
  const mention: LinkMention = { type, url, text: '', place }
  const shown: ShownLink = shownLink(mention, table)
  if (shown.type === 'as-written') return undefined
  if (shown.type === 'link') return [[type === 'link' ? 'href' : 'src', shown.url]]
  return [
    ['class', BROKEN_CLASS],
    ['title', shown.reason],
  ]
}

function asJsx([name, value]: Pair): JsxAttribute {
  return { type: 'mdxJsxAttribute', name, value }
}
