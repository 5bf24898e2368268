import type { Html } from 'mdast'
import { type Token, type TokenHandler, Tokenizer } from 'parse5'
import type { Place } from '../../basics/place.ts'
import { spaced } from '../../basics/wording.ts'
import type { Attribute, Element, Source } from '../model/elements.ts'
import type { Fault } from '../model/faults.ts'
import { placeOf, spanOf } from '../model/tree.ts'
import { asParsed } from '../text/as-parsed.ts'
import { unsafeWords } from '../text/unsafe-text.ts'

export interface HtmlReading {
  readonly elements: readonly Element[]
  /** Mistakes that a browser would repair by guessing. */
  readonly faults: readonly Fault[]
}

const VOID = new Set(['br', 'hr', 'img', 'wbr', 'col', 'input', 'source'])

/**
 * Mistakes about a `<` or `&` in running text, which do no harm. Of two attributes with one name,
 * everybody reads the first.
 */
const HARMLESS = new Set([
  'absence-of-digits-in-numeric-character-reference',
  'duplicate-attribute',
  'invalid-first-character-of-tag-name',
  'missing-whitespace-between-attributes',
  'missing-semicolon-after-character-reference',
  'non-void-html-element-start-tag-with-trailing-solidus',
  'unknown-named-character-reference',
])

/** Reads the tags of raw HTML, in order, as a browser does. */
export function readHtml(node: Html, source: Source): HtmlReading {
  const elements: Element[] = []
  let words = ''
  const faults: Fault[] = []
  const placed = placesWithin(node, source)
  const fault = (message: string, place: Place) =>
    faults.push({ rule: 'unsafe-html', message, place })
  const ignore = () => {}
  const handler: TokenHandler = {
    onStartTag: (tag) =>
      elements.push(elementOf(tag, VOID.has(tag.tagName) ? 'whole' : 'open', placed)),
    onEndTag: (tag) => elements.push(elementOf(tag, 'close', placed)),
    onComment(comment) {
      if (/^\s*\[(?:if|endif)/i.test(comment.data)) {
        fault(
          'Unexpected conditional comment; some programs would run it.',
          placed(comment.location),
        )
      }
    },
    onDoctype: (doctype) =>
      fault('Unexpected document type; a page has one already.', placed(doctype.location)),
    onParseError(error) {
      if (HARMLESS.has(error.code)) return
      fault(messageOf(error.code), placed(error))
    },
    onCharacter({ chars }) {
      words += chars
    },
    onNullCharacter: ignore,
    onWhitespaceCharacter: ignore,
    onEof: ignore,
  }
  new Tokenizer({ sourceCodeLocationInfo: true }, handler).write(node.value, true)
  const isInHtml = elements.length > 1 || words.trim() !== ''
  return {
    elements: isInHtml ? elements.map(within) : elements,
    faults: [...faults, ...unsafeWords(node, words, source)],
  }
}

/** The repairs of a browser, by the code of parse5. A quote too many makes an attribute of signs. */
const REPAIRS: Readonly<Record<string, string>> = {
  'unexpected-character-in-attribute-name':
    'Unexpected quote or `<` between attributes; look for one too many, or one too few.',
  'unexpected-question-mark-instead-of-tag-name':
    'Unexpected `<?`; a page leaves out all up to the next `>`. The sign is written `&lt;`.',
  'incorrectly-opened-comment':
    'Unexpected `<!`; a page leaves out all up to the next `>`. The sign is written `&lt;`.',
  'eof-in-comment': 'Cannot find the end `-->` of a comment; a page leaves out all that follows.',
}

function messageOf(code: string): string {
  return REPAIRS[code] ?? `Unexpected HTML (${spaced(code)}).`
}

/** Matches names of attributes that are made of signs. Each has a finding about its signs. */
const SIGNS = /["'<]/

function within(element: Element): Element {
  return { ...element, isInHtml: true }
}

type Placed = (at: { startOffset: number; endOffset: number } | null) => Place

/**
 * Returns a function that gives places inside raw HTML. In quotes and lists, the HTML lacks the
 * beginnings of its lines; then the place is the whole node.
 */
export function placesWithin(node: Html, source: Source): Placed {
  const [start, end] = spanOf(node)
  const exact = asParsed(source.text.slice(start, end)) === asParsed(node.value)
  return (at) =>
    exact && at
      ? source.places.between(start + at.startOffset, Math.min(end, start + at.endOffset))
      : placeOf(node)
}

function elementOf(tag: Token.TagToken, part: Element['part'], placed: Placed): Element {
  const named = tag.attrs.filter(({ name }) => !SIGNS.test(name))
  const attributes = named.map(({ name, value }): Attribute => {
    const place = () => placed(tag.location?.attrs?.[name] ?? tag.location)
    return { name, value, place }
  })
  return { syntax: 'html', part, name: tag.tagName, attributes, place: placed(tag.location) }
}
