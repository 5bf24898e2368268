import type { Html } from 'mdast'
import type { IdMention } from '../model/document.ts'
import type { Source } from '../model/elements.ts'
import { placesWithin } from './html.ts'
import { type HtmlPart, type HtmlText, partsOfHtml } from './html-parts.ts'
import { parseIdMention, WRITTEN } from './id-mentions.ts'

/** A mention of an id in the text of raw HTML. Offsets count in the HTML. */
export interface HtmlId {
  readonly mention: Omit<IdMention, 'place'>
  /** True within `<a>`, which holds no other link. */
  readonly inLink: boolean
  readonly start: number
  readonly end: number
}

/** Elements in which brackets are only signs, as in code of Markdown. */
const CODE: ReadonlySet<string> = new Set(['code', 'kbd', 'pre', 'samp', 'tt', 'var'])

/** Finds the mentions of ids in the text of raw HTML, in order. */
export function idsInHtml(html: string): readonly HtmlId[] {
  if (!html.includes('[[')) return []
  const ids: HtmlId[] = []
  const open: string[] = []
  for (const part of partsOfHtml(html)) {
    if (part.type === 'open') open.push(part.name)
    else if (part.type === 'close') open.splice(lastOf(part.name, open))
    else if (part.type === 'text' && !open.some((name) => CODE.has(name)))
      ids.push(...idsIn(part, html, open))
  }
  return ids
}

/** Returns the mentions in raw HTML, with their places. */
export function idMentionsInHtml(node: Html, source: Source): readonly IdMention[] {
  const ids = idsInHtml(node.value)
  if (ids.length === 0) return []
  const placed = placesWithin(node, source)
  return ids.map(({ mention, start, end }) => {
    return { ...mention, place: placed({ startOffset: start, endOffset: end }) }
  })
}

function lastOf(name: string, open: readonly string[]): number {
  const at = open.lastIndexOf(name)
  return at === -1 ? open.length : at
}

function idsIn({ start, end }: HtmlText, html: string, open: readonly string[]): HtmlId[] {
  return [...html.slice(start, end).matchAll(WRITTEN)].flatMap((match) => {
    const mention = parseIdMention(decoded(match[1] ?? ''))
    const from = start + match.index
    const inLink = open.includes('a')
    return mention ? [{ mention, inLink, start: from, end: from + match[0].length }] : []
  })
}

function decoded(html: string): string {
  const textOf = (part: HtmlPart) => (part.type === 'text' ? part.value : '')
  return html.includes('&') ? partsOfHtml(html).map(textOf).join('') : html
}
