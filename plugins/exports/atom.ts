import { Feed } from 'feed'
import { encoded } from '../basics/markup.ts'
import { capitalized } from '../basics/wording.ts'
import type { Node } from '../entries/entry.ts'
import { frontAddress } from '../links/addresses/routes.ts'
import type { DatedName } from '../views/changes/change-names.ts'
import { valueText } from '../views/changes/change-value.ts'
import type { DatedChange } from '../views/changes/dated-facts.ts'
import { PLAIN } from '../words/words.ts'
import { fileOf, type Published, pageOf, plain, tagOf, whole } from './published.ts'

/** The most entries of a feed; readers of feeds keep what they have seen. */
const MOST_ENTRIES = 200

/** Stands for the address of a site that nobody knows, since the library takes whole addresses. */
const ANYWHERE = 'https://milepost.invalid'

/** A feed: its place, its name, and the changes in it, newest first. */
export interface FeedOf {
  /** The path on the site: `changes.xml`. */
  readonly path: string
  readonly title: string
  readonly changes: readonly DatedChange[]
  /** The document that it is about. Undefined for the project. */
  readonly about?: Node
}

/**
 * Writes changes as an Atom feed. The same changes give the same bytes: all its days come from the
 * documents. https://www.rfc-editor.org/rfc/rfc4287
 */
export function atomFeed({ path, title, changes, about }: FeedOf, given: Published): string {
  const published = { ...given, site: given.site ?? ANYWHERE }
  const shown = changes.slice(0, MOST_ENTRIES)
  const self = fileOf(published, path)
  const feed = new Feed({
    id: tagOf(given, 'feed', ...path.split('/')),
    title: plain(title),
    link: about ? pageOf(published, about) : whole(published, frontAddress(published.base)),
    feed: self,
    updated: instantOf(shown[0]?.on ?? '2026-01-01'),
    generator: 'Milepost',
    author: { name: plain(published.title) },
    copyright: '',
  })
  for (const change of shown) {
    const node = published.graph.node(change.key)
    if (!node) continue
    feed.addItem({
      id: tagOf(given, ...change.id.split('/')),
      // Titles and texts of a feed are HTML.
      title: encoded(plain(titleOf(change))),
      description: encoded(plain(textOf(change))),
      link: pageOf(published, node),
      date: instantOf(change.on),
    })
  }
  return feed.atom1().replaceAll(`href="${ANYWHERE}/`, 'href="/')
}

/** The changes whose title is the new value alone. */
const NAMED_BY_VALUE: readonly DatedName[] = ['done', 'statuses', 'releases']

function titleOf({ what, title, to }: DatedChange): string {
  const value = NAMED_BY_VALUE.includes(what) ? valueText(to, PLAIN) : undefined
  return `${title}: ${value === undefined ? PLAIN(`change.${what}`) : capitalized(value)}`
}

function textOf({ what, from, to, note, date }: DatedChange): string {
  const [before, after] = [valueText(from, PLAIN), valueText(to, PLAIN)]
  const change = before === undefined ? after : `${before} → ${after ?? 'none'}`
  return [`${PLAIN(`change.${what}`)}, ${date}`, change, note].filter(Boolean).join('. ')
}

function instantOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`)
}
