import type { Html } from 'mdast'
import type { Position } from 'unist'
import { encoded } from '../../basics/markup.ts'
import { ADDRESSES, addressesInHtml } from '../../documents/markup/html-addresses.ts'
import type { LinkMention } from '../../documents/model/document.ts'
import type { LinkTable } from '../link-table.ts'
import { placeOf } from './link-nodes.ts'
import { BROKEN_CLASS, type ShownLink, shownLink } from './shown-link.ts'

/** The parts of an MDX element that its link depends on. */
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

/**
 * Replaces the addresses of `<a href>` and `<img src>` in raw HTML by their targets. All other text
 * stays.
 */
export function linkHtml({ value: html, position }: Html, table: LinkTable): string {
  const place = placeOf(position)
  return addressesInHtml(html).reduceRight((text, { type, url, start, end }) => {
    const attributes = meantBy({ type, url, place }, table)
    if (!attributes) return text
    const written = attributes.map(([name, value]) => `${name}="${encoded(value)}"`)
    return text.slice(0, start) + written.join(' ') + text.slice(end)
  }, html)
}

/**
 * Returns the attributes of an MDX element with its address replaced by the target. Returns
 * undefined when they do not change.
 */
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

/**
 * Returns the attributes that replace an address: another address, or the reason why there is none.
 */
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
