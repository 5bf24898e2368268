import type { Html } from 'mdast'
import { type Token, type TokenHandler, Tokenizer } from 'parse5'
import type { Place } from '../../basics/place.ts'
import type { Attribute, Element, Source } from '../model/elements.ts'
import type { Fault } from '../model/faults.ts'
import { faultsOfTag, isInTag, repairOf } from '../model/html-faults.ts'
import { placeOf, spanOf } from '../model/tree.ts'
import { asParsed } from '../text/as-parsed.ts'
import { unsafeWords } from '../text/unsafe-text.ts'

export interface HtmlReading {
  readonly elements: readonly Element[]
  /** Mistakes that a browser would repair by guessing. */
  readonly faults: readonly Fault[]
}

const VOID = new Set(['br', 'hr', 'img', 'wbr', 'col', 'input', 'source'])

/** Reads the tags of raw HTML, in order, as a browser does. */
export function readHtml(node: Html, source: Source): HtmlReading {
  const elements: Element[] = []
  let words = ''
  const placed = placesWithin(node, source)
  const mistakes = collectMistakes()
  const ignore = () => {}
  const handler: TokenHandler = {
    onStartTag(tag) {
      mistakes.endTag(tag)
      elements.push(elementOf(tag, VOID.has(tag.tagName) ? 'whole' : 'open', placed))
    },
    onEndTag(tag) {
      mistakes.endTag(tag)
      elements.push(elementOf(tag, 'close', placed))
    },
    onComment(comment) {
      if (!/^\s*\[(?:if|endif)/i.test(comment.data)) return
      const message = 'Unexpected conditional comment; some programs would run it.'
      mistakes.add(message, placed(comment.location))
    },
    onDoctype({ location }) {
      mistakes.add('Unexpected document type; a page has one already.', placed(location))
    },
    onParseError: (error) => mistakes.addRepair(error.code, placed(error)),
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
    faults: [...mistakes.all(), ...unsafeWords(node, words, source)],
  }
}

/** Collects mistakes. Those between attributes wait for the end of their tag. */
function collectMistakes() {
  const faults: Fault[] = []
  const waiting: Fault[] = []
  const faultOf = (message: string, place: Place): Fault => ({
    rule: 'unsafe-html',
    message,
    place,
  })
  return {
    add: (message: string, place: Place) => void faults.push(faultOf(message, place)),
    addRepair(code: string, place: Place) {
      const message = repairOf(code)
      if (message === undefined) return
      const list = isInTag(code) ? waiting : faults
      list.push(faultOf(message, place))
    },
    endTag: (tag: Token.TagToken) => void faults.push(...faultsOfTag(tag, waiting.splice(0))),
    all: () => [...faults, ...waiting],
  }
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
