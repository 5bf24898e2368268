import { type Token, type TokenHandler, Tokenizer } from 'parse5'

/** A tag of raw HTML, or the text between two tags. Offsets count in the HTML. */
export type HtmlPart = HtmlTag | HtmlText

export interface HtmlTag {
  readonly type: 'open' | 'close'
  readonly name: string
  readonly attributes: readonly HtmlAttribute[]
  readonly start: number
  readonly end: number
}

export interface HtmlAttribute {
  readonly name: string
  /** The decoded value, as a browser would get it. */
  readonly value: string
  /** The offsets of the whole attribute. */
  readonly start: number
  readonly end: number
}

export interface HtmlText {
  readonly type: 'text'
  /** The decoded text, as a browser would show it. */
  readonly value: string
  readonly start: number
  readonly end: number
}

/** Cuts raw HTML into its tags and texts, in order, as a browser reads it. */
export function partsOfHtml(html: string): readonly HtmlPart[] {
  const parts: HtmlPart[] = []
  const text = ({ chars, location }: Token.CharacterToken) => {
    const [start, end] = [location?.startOffset ?? 0, location?.endOffset ?? 0]
    const last = parts.at(-1)
    if (last?.type !== 'text' || last.end !== start) {
      parts.push({ type: 'text', value: chars, start, end })
    } else parts[parts.length - 1] = { ...last, value: last.value + chars, end }
  }
  const ignore = () => {}
  const handler: TokenHandler = {
    onStartTag: (tag) => parts.push(tagOf(tag, 'open')),
    onEndTag: (tag) => parts.push(tagOf(tag, 'close')),
    onCharacter: text,
    onWhitespaceCharacter: text,
    onNullCharacter: ignore,
    onComment: ignore,
    onDoctype: ignore,
    onEof: ignore,
  }
  new Tokenizer({ sourceCodeLocationInfo: true }, handler).write(html, true)
  return parts
}

function tagOf({ tagName, attrs, location }: Token.TagToken, type: HtmlTag['type']): HtmlTag {
  const attributes = attrs.flatMap(({ name, value }): HtmlAttribute[] => {
    const at = location?.attrs?.[name]
    return at ? [{ name, value, start: at.startOffset, end: at.endOffset }] : []
  })
  const [start, end] = [location?.startOffset ?? 0, location?.endOffset ?? 0]
  return { type, name: tagName, attributes, start, end }
}
