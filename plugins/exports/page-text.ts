import { given } from '../basics/given.ts'
import { encoded } from '../basics/markup.ts'
import { memoized } from '../basics/memo.ts'
import { offsetsOf } from '../basics/place.ts'
import { replaced } from '../basics/replacements.ts'
import { capitalized, spaced } from '../basics/wording.ts'
import type { IdMention, LinkMention } from '../documents/model/document.ts'
import { findFences } from '../documents/yaml/fences.ts'
import type { Entry, Node } from '../entries/entry.ts'
import { isEntryOf } from '../graph/entries-of-kind.ts'
import { statusOf } from '../graph/phase.ts'
import { item, targetOf } from '../kinds/item.ts'
import { linkTable } from '../links/link-table.ts'
import { shownLink } from '../links/shown/shown-link.ts'
import { destination, line, link } from './markdown-line.ts'
import { type Published, pageOf, plain, whole } from './published.ts'

/**
 * Writes a document as Markdown that stands alone: its title, its facts, and its text, with every
 * link resolved. A document that may not be shown has no text.
 */
export function pageText(published: Published, entry: Entry): string {
  const textOf = known.get(published) ?? memoized((each: Entry) => writtenText(published, each))
  known.set(published, textOf)
  return textOf(entry)
}

/** The texts that were written, which stand in files of their own and in one with all of them. */
const known = new WeakMap<Published, (entry: Entry) => string>()

function writtenText(published: Published, entry: Entry): string {
  const { description } = entry.data
  const head = [`# ${line(entry.title)}`, description && `> ${line(description)}`]
  const facts = factsOf(published, entry).map(([name, value]) => `- ${name}: ${value}`)
  const body = published.refused.has(entry.document.path) ? '' : bodyOf(published, entry).trim()
  const parts = [...head, facts.join('\n'), body, `Source: <${pageOf(published, entry)}>`]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

/** Returns the target of an item. */
export function targetIn(entry: Entry): string | undefined {
  return isEntryOf(entry, item) ? targetOf(entry.data) : undefined
}

type Fact = readonly [name: string, value: string]

/** Returns the status, the target, and the documents that the fields name. */
function factsOf(published: Published, entry: Entry): readonly Fact[] {
  const status = statusOf(entry)
  const target = targetIn(entry)
  const all = published.graph.edgesFrom(entry.key)
  const edges = all.filter(({ reference }) => !reference.field.startsWith('history'))
  const fields = Map.groupBy(edges, ({ reference }) => reference.field.replace(/\[\].*$/, ''))
  const named = [...fields].map(([field, ends]): Fact => {
    const targets = [...new Map(ends.map(({ to }) => [to.key, to])).values()]
    const links = targets.map((to) => link(to.title, pageOf(published, to)))
    return [capitalized(spaced(field)), links.join(', ')]
  })
  return [
    ['Kind', entry.kind.name],
    ...(status === undefined ? [] : [['Status', line(spaced(status))] as const]),
    ...(target === undefined ? [] : [['Target', line(target)] as const]),
    ...named,
  ]
}

/**
 * Returns the text below the frontmatter, with the addresses of its links replaced and without its
 * blocks.
 */
function bodyOf(published: Published, node: Node): string {
  const { path, mentions, outline } = node.document
  const text = published.textOf(path) ?? ''
  const offsets = offsetsOf(text)
  const { graph, links, content, base, hostOf } = published
  const table = linkTable({ root: '', content, graph, links, ...given({ hostOf }) }, path, { base })
  const edits = mentions.flatMap((mention) => {
    const at = mention.type === 'diagram' ? undefined : offsets(mention.place)
    if (mention.type === 'diagram' || !at) return []
    const shown = shownLink(mention, table)
    if (shown.type === 'as-written') return []
    const url = shown.type === 'link' ? whole(published, shown.url) : undefined
    return [{ start: at[0], end: at[1], text: replacement(mention, url, shown.text) }]
  })
  const left = (outline.blocks ?? []).flatMap(({ place }) => {
    const at = offsets(place)
    return at ? [{ start: at[0], end: at[1], text: '' }] : []
  })
  const { bodyStart } = findFences(text)
  const below = [...edits, ...left]
    .filter(({ start }) => start >= bodyStart)
    .map((each) => ({ ...each, start: each.start - bodyStart, end: each.end - bodyStart }))
  return plain(replaced(text.slice(bodyStart), below))
}

/** Returns what stands in the place of a mention. A link to nowhere becomes its words. */
function replacement(
  mention: IdMention | LinkMention,
  url: string | undefined,
  shown: string | undefined,
): string {
  const words = mention.text || shown
  if (mention.type === 'id') {
    const name = words ?? mention.id
    return url === undefined ? line(name) : link(name, url)
  }
  const { written } = mention
  const address = destination(url ?? '#')
  if (written === undefined) return address
  const attribute = /^[a-z]+(?=\s*=)/i.exec(written)?.[0]
  if (attribute) return `${attribute}="${encoded(address)}"`
  if (mention.type === 'definition') return `[${line(mention.text)}]: ${address}`
  return `${mention.type === 'image' ? '!' : ''}[${line(words ?? mention.url)}](${address})`
}
