import type { Fix } from '../../basics/finding.ts'
import { once } from '../../basics/memo.ts'
import type { TextPlaces } from '../../basics/place.ts'
import type { Source } from '../model/elements.ts'
import type { Fault } from '../model/faults.ts'

/** A text with places, in which a slip stands. */
type PlacedText = Pick<Source, 'text' | 'places'>

/** Returns the edit that turns the slip at an offset into MDX, or undefined where several could. */
export function slipFix(source: PlacedText, at: number): Fix | undefined {
  const { text } = source
  const sign = text[at]
  if (sign === '{') return braceFix(source, at)
  // A sound tag would make the braces around it an expression.
  if (sign !== '<' || isInBraces(text, at)) return undefined
  if (text.startsWith('<!--', at)) return commentFix(source, at)
  const written = text.slice(at, at + LONGEST_TAG)
  const [address, url = ''] = ADDRESS.exec(written) ?? []
  if (address !== undefined) {
    const target = /^[a-z][a-z\d+.-]*:/i.test(url) ? url : `mailto:${url}`
    return fixAt(source, at, address, `[${url}](${target})`)
  }
  const [tag, start = ''] = VOID.exec(written) ?? []
  if (tag !== undefined) return fixAt(source, at, tag, `${lowerName(start).trimEnd()} />`)
  const [, slash, name = ''] = NAMED.exec(written) ?? []
  const isSign = slash === undefined || isNoElement(name, text)
  return isSign ? fixAt(source, at, '<', '\\<') : undefined
}

/** Says whether a brace that opens before an offset is not closed before it. */
function isInBraces(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - LONGEST_EXPRESSION), at)
  let open = 0
  for (const [sign] of before.matchAll(/\\.|[{}]/gs)) {
    if (sign === '{') open++
    else if (sign === '}') open = Math.max(0, open - 1)
  }
  return open > 0
}

/**
 * Returns a function that gives the edit for an element that is none: a sign before a word, as in
 * `vec<int>`. It looks once for the names that the text closes.
 */
export function signFixes({ text, places }: PlacedText): (fault: Fault) => Fix | undefined {
  const closed = once(() => new Set([...text.matchAll(CLOSING)].map(([, name]) => name)))
  return ({ rule, message, place, help }) => {
    if (rule !== 'unsafe-html' || !message.startsWith('Unexpected element')) return undefined
    const written = places.textAt(place)
    const [, name = ''] = /^<([a-z][\w-]*)>$/i.exec(written) ?? []
    if (name === '' || isElementName(name) || closed().has(name)) return undefined
    const sign = help?.includes('`&lt;`') ? '&lt;' : '\\<'
    return { place, was: written, text: sign + written.slice(1) }
  }
}

const CLOSING = /<\/([a-z][\w.:-]*)/gi

/** Returns the edit for an expression that is only words: `{name}`, as templates write it. */
export function wordsFix(place: Fault['place'], places: TextPlaces): Fix | undefined {
  const was = places.textAt(place)
  return WORDS.test(was) ? { place, was, text: `\\${was}` } : undefined
}

/** Matches words in braces that are no property, no call and no calculation. */
const WORDS = /^\{[\p{L}\d_ -]+\}$/u

const LONGEST_TAG = 500
const LONGEST_EXPRESSION = 5_000
const ADDRESS = /^<([a-z][a-z\d+.-]*:[^\s<>{}[\]()]+|[^\s<>@{}[\]()]+@[^\s<>{}[\]()]+)>/i
/** Matches an element that never has content, without the slash that MDX wants. */
const VOID =
  /^(<(?:area|br|col|hr|img|input|source|wbr)(?:\s(?:[^<>"'{}]|"[^"<{]*"|'[^'<{]*')*)?)(?<!\/)>/i
/** Matches the name of a tag and the sign after it that makes it one. */
const NAMED = /^<(\/?)([a-z][\w.:-]*)(?:\s[^<>]*)?\/?>/i

/** Elements of HTML that no document may have. Somebody may mean them all the same. */
const REFUSED =
  /^(?:audio|base|body|button|canvas|data|dialog|embed|fieldset|form|frame|frameset|head|html|iframe|label|legend|link|map|marquee|math|meta|meter|noscript|object|option|output|param|progress|script|select|style|svg|template|textarea|title|track|video)$/i

const KNOWN =
  /^(?:a|abbr|acronym|address|area|article|aside|b|bdi|bdo|big|blockquote|br|caption|center|cite|code|col|colgroup|dd|del|details|dfn|div|dl|dt|em|figcaption|figure|font|footer|h[1-6]|header|hgroup|hr|i|img|input|ins|kbd|li|main|mark|nav|nobr|ol|p|picture|pre|q|rp|rt|ruby|s|samp|search|section|small|source|span|strike|strong|sub|summary|sup|table|tbody|td|tfoot|th|thead|time|tr|tt|u|ul|var|wbr)$/i

/** Says whether a tag is a word after a sign: no element has the name, and nothing closes it. */
function isNoElement(name: string, text: string): boolean {
  if (isElementName(name)) return false
  const opens = text.includes(`<${name}`)
  const closes = text.includes(`</${name}`)
  return opens !== closes
}

/** Says whether somebody may mean an element or a component with this name. */
function isElementName(name: string): boolean {
  return KNOWN.test(name) || REFUSED.test(name) || /^[A-Z]/.test(name)
}

function commentFix(source: PlacedText, at: number): Fix | undefined {
  const { text } = source
  const end = text.indexOf('-->', at)
  if (end === -1) return undefined
  const inside = text.slice(at + '<!--'.length, Math.max(end, at + '<!--'.length))
  const safe = inside.replaceAll('*/', '* /').replace(/^-+|(?<!-)-+$/g, '')
  const was = text.slice(at, end + '-->'.length)
  const words = /^\s/.test(safe) ? safe : ` ${safe}`
  return fixAt(source, at, was, `{/*${/\s$/.test(words) ? words : `${words} `}*/}`)
}

/** MDX takes an element with a capital letter for a component. */
function lowerName(tag: string): string {
  return tag.replace(/^<[a-z]+/i, (name) => name.toLowerCase())
}

/** Puts the id that a heading has in braces into an anchor above it, which is of the same use. */
function headingIdFix(source: PlacedText, at: number): Fix | undefined {
  const { text } = source
  const start = text.lastIndexOf('\n', at) + 1
  const [line = ''] = text.slice(start, start + LONGEST_TAG).split(/\r?\n/, 1)
  const [, heading, id] = /^(#{1,6} .*\S)\s*\{#([\w-]{1,100})\}\s*$/.exec(line) ?? []
  return heading && id ? fixAt(source, start, line, `<a id="${id}"></a>\n\n${heading}`) : undefined
}

function braceFix(source: PlacedText, at: number): Fix | undefined {
  const { text } = source
  if (text.startsWith('{#', at)) return headingIdFix(source, at)
  const end = text.indexOf('\n\n', at)
  const paragraph = text.slice(at, end === -1 ? undefined : end)
  const closing = paragraph.indexOf('}')
  // Quotes, brackets and signs of code may be meant as code; words and a single brace are not.
  const inside = closing === -1 ? '' : paragraph.slice(1, closing)
  return /[()=;"'`$/#<>{]/.test(inside) ? undefined : fixAt(source, at, '{', '\\{')
}

function fixAt({ places }: PlacedText, at: number, was: string, text: string): Fix {
  return { place: places.between(at, at + was.length), was, text }
}
