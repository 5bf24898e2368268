import type { Html } from 'mdast'
import type { Position } from 'unist'
import { encoded } from '../../basics/markup.ts'
import { replaced } from '../../basics/replacements.ts'
import {
  ADDRESSES,
  type Addressed,
  addressesInHtml,
  addressesInValue,
  isAddressed,
} from '../../documents/markup/html-addresses.ts'
import { idsInHtml } from '../../documents/markup/html-ids.ts'
import type { LinkMention } from '../../documents/model/document.ts'
import type { LinkTable } from '../link-table.ts'
import { placeOf, wordsShown } from './link-nodes.ts'
import { BROKEN_CLASS, type ShownLink, shownLink } from './shown-link.ts'

/** The parts of an MDX element that decide its link. */
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

interface LinkAttribute {
  readonly type: 'mdxJsxAttribute'
  readonly name: string
  readonly value: string
}

/**
 * Replaces the addresses of links and pictures in raw HTML by their targets, and `[[id]]` in
 * its text by links. All other text stays.
 */
export function linkHtml({ value: html, position }: Html, table: LinkTable): string {
  const place = placeOf(position)
  const addresses = addressesInHtml(html).flatMap(({ element, value, start, end }) => {
    const attributes = meantBy({ element, value, place }, table)
    const text = attributes?.map(([name, meant]) => `${name}="${encoded(meant)}"`).join(' ')
    return text === undefined ? [] : [{ start, end, text }]
  })
  const ids = idsInHtml(html).map(({ mention, inLink, start, end }) => {
    const shown = shownLink({ ...mention, place }, table)
    const words = wordsShown(shown, mention.text ?? mention.id)
    return { start, end, text: inLink ? encoded(words) : linkTag(shown, words) }
  })
  return replaced(html, [...addresses, ...ids])
}

function linkTag(shown: ShownLink, words: string): string {
  if (shown.type === 'link') return `<a href="${encoded(shown.url)}">${encoded(words)}</a>`
  if (shown.type === 'as-written') return encoded(words)
  return `<span class="${BROKEN_CLASS}" title="${encoded(shown.reason)}">${encoded(words)}</span>`
}

/**
 * Returns the attributes of an MDX element with its address replaced by the target. Returns
 * undefined when they do not change.
 */
export function linkJsx<Attribute extends JsxAttribute>(
  { name, attributes, position }: JsxLink<Attribute>,
  table: LinkTable,
): (Attribute | LinkAttribute)[] | undefined {
  if (!isAddressed(name)) return undefined
  const at = attributes.findIndex((each) => each.name === ADDRESSES[name].attribute)
  const value = attributes[at]?.value
  const meant =
    typeof value === 'string' && value !== ''
      ? meantBy({ element: name, value, place: placeOf(position) }, table)
      : undefined
  return meant && [...attributes.slice(0, at), ...meant.map(asJsx), ...attributes.slice(at + 1)]
}

interface Written {
  readonly element: Addressed
  readonly value: string
  readonly place: LinkMention['place']
}

type Pair = readonly [name: string, value: string]

/**
 * Returns the attributes that replace an address: another address, or the reason why there is none.
 */
function meantBy(
  { element, value, place }: Written,
  table: LinkTable,
): readonly Pair[] | undefined {
  const { type, attribute } = ADDRESSES[element]
  let meant = value
  for (const { url, start, end } of addressesInValue(element, value).toReversed()) {
    const shown = shownLink({ type, url, text: '', place }, table)
    if (shown.type === 'broken') {
      return [
        ['class', BROKEN_CLASS],
        ['title', shown.reason],
      ]
    }
    if (shown.type === 'link') meant = meant.slice(0, start) + shown.url + meant.slice(end)
  }
  return meant === value ? undefined : [[attribute, meant]]
}

function asJsx([name, value]: Pair): LinkAttribute {
  return { type: 'mdxJsxAttribute', name, value }
}
