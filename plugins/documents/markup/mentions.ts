import type { Code, Definition, Image, Link, Nodes } from 'mdast'
import type { DiagramMention, LinkMention, Mention } from '../model/document.ts'
import type { Element, Source } from '../model/elements.ts'
import { placeOf, spanOf, textOf } from '../model/tree.ts'
import { addressPlace } from './address-place.ts'
import { linksInDiagram } from './diagram-links.ts'
import { ADDRESSES, addressesInValue, isAddressed } from './html-addresses.ts'
import { idMentionsInHtml } from './html-ids.ts'
import { idMentionsIn } from './id-mentions.ts'

/** Returns the mentions in a node. Text in code mentions nothing. */
export function mentionsIn(node: Nodes, source: Source): readonly Mention[] {
  if (node.type === 'text') return node.value.includes('[[') ? idMentionsIn(node, source) : []
  if (node.type === 'link')
    return [{ type: 'link', text: textOf(node), ...addressOf(node, source) }]
  if (node.type === 'image') {
    const text = node.alt ?? ''
    return [
      { type: 'image', text, ...addressOf(node, source), ...withoutTextIf(text.trim() === '') },
    ]
  }
  if (node.type === 'definition') {
    return [{ type: 'definition', text: node.label ?? node.identifier, ...addressOf(node, source) }]
  }
  if (node.type === 'html') return idMentionsInHtml(node, source)
  return node.type === 'code' ? diagramMention(node, source) : []
}

/** Returns the mentions of an `<a href>`, `<img src>` or `<source srcset>`, in HTML or JSX. */
export function mentionsOf(element: Element, source: Source): readonly Mention[] {
  if (!isAddressed(element.name)) return []
  const { name: tag } = element
  const { type, attribute } = ADDRESSES[tag]
  const lacksText = tag === 'img' && !element.attributes.some(({ name }) => name === 'alt')
  return element.attributes.flatMap(({ name, value, place: placed }) => {
    if (name !== attribute || !value) return []
    const place = placed()
    const written = source.places.textAt(place)
    const isPlaced = written.slice(0, attribute.length).toLowerCase() === attribute
    return addressesInValue(tag, value).map(({ url }) => {
      const rest = isPlaced ? otherwise(written, url) : {}
      return { type, url, text: '', place, ...rest, ...withoutTextIf(lacksText) }
    })
  })
}

function addressOf(node: Link | Image | Definition, source: Source) {
  const place = addressPlace(node, source)
  return { url: node.url, place, ...otherwise(source.places.textAt(place), node.url) }
}

/**
 * Marks a picture that has no text for those who do not see it. In HTML, an empty `alt` says that
 * the picture is decoration.
 */
function withoutTextIf(lacksText: boolean): Pick<LinkMention, 'withoutText'> {
  return lacksText ? { withoutText: true } : {}
}

const LONGEST_WRITTEN = 4_000

function otherwise(written: string, url: string): Pick<LinkMention, 'written'> {
  return written === url || written.length > LONGEST_WRITTEN ? {} : { written }
}

/** Returns the language of a diagram, whatever the case in which its fence names it. */
export function diagramLanguage(
  lang: string | null | undefined,
): DiagramMention['language'] | undefined {
  const language = lang?.toLowerCase()
  return language === 'mermaid' || language === 'milepost' ? language : undefined
}

function diagramMention(node: Code, source: Source): readonly Mention[] {
  const language = diagramLanguage(node.lang)
  if (language === undefined) return []
  const columns = columnsOf(node, source)
  const diagram = {
    type: 'diagram',
    language,
    text: node.value,
    place: placeOf(node),
    columns,
  } as const
  return [diagram, ...(language === 'mermaid' ? linksInDiagram(diagram) : [])]
}

/**
 * Returns the column at which each line of a fence begins, so that its signs have their columns in
 * the file. A parser writes what it leaves of a tab as blanks; such a line begins further left.
 */
function columnsOf(node: Code, { text }: Source): readonly number[] {
  const written = text.slice(...spanOf(node)).split(/\r?\n/)
  return node.value.split(/\r?\n/).map((line, index) => {
    const whole = written[index + 1] ?? ''
    return whole.length - line.length + 1
  })
}
