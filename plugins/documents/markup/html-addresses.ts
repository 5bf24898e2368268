import { type Token, type TokenHandler, Tokenizer } from 'parse5'

/** An `href` or `src` of raw HTML that is read as a link or a picture. */
export interface HtmlAddress {
  readonly type: 'link' | 'image'
  /** The decoded address, as a browser would get it. */
  readonly url: string
  /** The offset in the HTML of the whole attribute. */
  readonly start: number
  readonly end: number
}

/** The attribute that holds the address, for each element that has one. */
export const ADDRESSES = {
  a: { type: 'link', attribute: 'href' },
  img: { type: 'image', attribute: 'src' },
} as const

/** Finds the addresses in raw HTML, in order, as a browser reads it. */
export function addressesInHtml(html: string): readonly HtmlAddress[] {
  const found: HtmlAddress[] = []
  const ignore = () => {}
  const handler: TokenHandler = {
    onStartTag: (tag) => found.push(...addressOf(tag)),
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
  if (tagName !== 'a' && tagName !== 'img') return []
  const { type, attribute } = ADDRESSES[tagName]
  const url = attrs.find(({ name }) => name === attribute)?.value
  const at = location?.attrs?.[attribute]
  return url && at ? [{ type, url, start: at.startOffset, end: at.endOffset }] : []
}
