import { type Token, type TokenHandler, Tokenizer } from 'parse5'

/** The attribute that holds the address, for each element that has one. */
export const ADDRESSES = {
  a: { type: 'link', attribute: 'href' },
  img: { type: 'image', attribute: 'src' },
  source: { type: 'image', attribute: 'srcset' },
} as const

export type Addressed = keyof typeof ADDRESSES

/** An `href`, `src` or `srcset` of raw HTML. */
export interface HtmlAddress {
  readonly element: Addressed
  /** The decoded value, as a browser would get it. */
  readonly value: string
  /** The offset in the HTML of the whole attribute. */
  readonly start: number
  readonly end: number
}

/** An address within the value of an attribute. */
export interface AddressInValue {
  readonly url: string
  readonly start: number
  readonly end: number
}

export function isAddressed(name: string | null): name is Addressed {
  return name !== null && Object.hasOwn(ADDRESSES, name)
}

/** Returns the addresses in the value of an element's attribute, without empty ones. */
export function addressesInValue(element: Addressed, value: string): readonly AddressInValue[] {
  if (element === 'source') return addressesInSet(value)
  return value === '' ? [] : [{ url: value, start: 0, end: value.length }]
}

/** Matches one picture of a `srcset`, as browsers read it: an address, and perhaps its size. */
const CANDIDATE = /[\s,]*([^\s,](?:\S*[^\s,])?)(?:,+(?=\s|$)|\s+[^,]*|$)/gy

/** Returns the addresses in a `srcset`, such as `small.png, large.png 2x`. */
export function addressesInSet(value: string): readonly AddressInValue[] {
  return [...value.matchAll(CANDIDATE)].map((match) => {
    const [whole, url = ''] = match
    const start = match.index + whole.indexOf(url)
    return { url, start, end: start + url.length }
  })
}

/** Finds the attributes with addresses in raw HTML, in order, as a browser reads it. */
export function addressesInHtml(html: string): readonly HtmlAddress[] {
  return startTags(html).flatMap(addressOf)
}

/** Returns the start tags of raw HTML, in order, as a browser reads it. */
export function startTags(html: string): readonly Token.TagToken[] {
  const found: Token.TagToken[] = []
  const ignore = () => {}
  const handler: TokenHandler = {
    onStartTag: (tag) => void found.push(tag),
    onEndTag: ignore,
    onComment: ignore,
    onDoctype: ignore,
    onCharacter: ignore,
    onNullCharacter: ignore,
    onWhitespaceCharacter: ignore,
    onEof: ignore,
  }
  new Tokenizer({ sourceCodeLocationInfo: true }, handler).write(html, true)
  return found
}

function addressOf({ tagName, attrs, location }: Token.TagToken): HtmlAddress[] {
  if (!isAddressed(tagName)) return []
  const { attribute } = ADDRESSES[tagName]
  const value = attrs.find(({ name }) => name === attribute)?.value
  const at = location?.attrs?.[attribute]
  return value && at ? [{ element: tagName, value, start: at.startOffset, end: at.endOffset }] : []
}
