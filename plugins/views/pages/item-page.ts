import { given } from '../../basics/given.ts'
import { ownValue } from '../../basics/own-value.ts'
import { ordinal } from '../../basics/wording.ts'
import type { Entry } from '../../entries/entry.ts'
import { isEntryOf } from '../../graph/entries-of-kind.ts'
import { type ItemData, item, trackedAt } from '../../kinds/item.ts'
import type { Kind } from '../../kinds/kind.ts'
import { roadmap } from '../../kinds/roadmap.ts'
import { entryOf, type ViewContext } from '../context.ts'
import { type DocumentFacts, documentFacts } from '../document-facts.ts'
import { type FlagRow, flagRow } from '../flag-row.ts'
import { type ItemRow, itemRow } from '../item-row.ts'
import {
  type Badge,
  badgeFor,
  type DocumentLink,
  documentLink,
  type LinkRow,
  namedBy,
  namers,
} from '../link-row.ts'
import { tagLinks } from '../plan/facets.ts'
import { rankOf } from '../ranks.ts'
import { webLink } from '../web-link.ts'

export interface ItemPage extends DocumentFacts {
  readonly target: string
  readonly lateness?: ItemRow['lateness']
  readonly owners: readonly LinkRow[]
  /** The tags, with links to the items that have them. */
  readonly tagLinks: readonly LinkRow[]
  readonly roadmap?: LinkRow
  /** The rank in words: `4th of 12`. */
  readonly rank?: string
  readonly history: readonly StepRow[]
  readonly tracking?: LinkRow
  /** The interest of the community and the impact, in words. */
  readonly assessed: readonly { readonly name: string; readonly text: string }[]
  readonly flag?: FlagRow
  /** The progress of its issue: `2 of 5 sub-issues are done`. */
  readonly subIssueProgress?: string
  readonly discussions: readonly LinkRow[]
  readonly needs: readonly DocumentLink[]
  readonly neededBy: readonly DocumentLink[]
  /** The theme, components, group and release, as far as they are given. */
  readonly belongs: readonly { readonly name: string; readonly links: readonly LinkRow[] }[]
}

/** One step of an item's history. */
export interface StepRow {
  readonly badge: Badge
  readonly target?: string
  readonly on?: string
  readonly note?: string
}

const PARENT_FIELDS = [
  ['label.group', 'group'],
  ['label.theme', 'theme'],
  ['title.components', 'components'],
  ['fact.release', 'release'],
] as const

export function itemPage(context: ViewContext, id: string): ItemPage {
  const entry = entryOf(context, item, id)
  const { data, key } = entry
  const { target, lateness, owners } = itemRow(context, entry)
  return {
    ...documentFacts(context, entry),
    target,
    owners,
    tagLinks: tagLinks(context, data.tags ?? []),
    history: data.history.map((step) => stepRow(context, step, entry.kind)),
    discussions: discussionsOf(context, entry),
    needs: needsOf(context, key),
    neededBy: namers(context, key, 'needs').map((node) => documentLink(context, node)),
    assessed: (['interest', 'impact'] as const).flatMap((field) => {
      const degree = data[field]
      const text = degree && context.words.named('degree', degree)
      return text === undefined ? [] : [{ name: context.words(`fact.${field}`), text }]
    }),
    belongs: PARENT_FIELDS.map(([key, field]) => ({
      name: context.words(key),
      links: namedBy(context, entry, field),
    })).filter(({ links }) => links.length > 0),
    ...given({
      lateness,
      roadmap: namedBy(context, entry, 'roadmap')[0],
      rank: rankText(context, entry),
      flag: flagRow(context, entry),
      subIssueProgress: subIssueProgress(context, data),
      tracking: trackingOf(context, data),
    }),
  }
}

function trackingOf({ words }: ViewContext, { tracking }: ItemData): LinkRow | undefined {
  if (tracking === undefined) return undefined
  return typeof tracking === 'string'
    ? webLink(tracking)
    : { text: words('tracking.none', { why: tracking.none }) }
}

function subIssueProgress({ issues, words }: ViewContext, data: ItemData): string | undefined {
  const { total = 0, completed = 0 } = issues.at(trackedAt(data) ?? '')?.data.subIssuesSummary ?? {}
  if (total === 0) return undefined
  return words('sub-issues', { completed, count: total })
}

function stepRow(
  { words }: ViewContext,
  step: ItemData['history'][number],
  { statuses }: Kind,
): StepRow {
  const { target, on, note } = step
  const badge = badgeFor(words, step.status, ownValue(statuses, step.status)?.phase ?? 'open')
  return { badge, ...given({ target, on, note }) }
}

/**
 * Returns the discussions as links. A reference leads to its document; an address leads to the web
 * and shows its title if it has one.
 */
function discussionsOf(context: ViewContext, entry: Entry<ItemData>): readonly LinkRow[] {
  const edges = context.graph.edgesFrom(entry.key)
  return (entry.data.discussions ?? []).map((discussion, at) => {
    if (typeof discussion !== 'string') return webLink(discussion.url, discussion.title)
    const { to } =
      edges.find(({ reference: { field, path } }) => field === 'discussions' && path[1] === at) ??
      {}
    if (to) return documentLink(context, to)
    return /^https?:/.test(discussion) ? webLink(discussion) : { text: discussion }
  })
}

function needsOf(context: ViewContext, key: string): readonly DocumentLink[] {
  return context.graph
    .edgesFrom(key)
    .filter((edge) => edge.reference.field === 'needs')
    .map((edge) => documentLink(context, edge.to))
}

function rankText(context: ViewContext, entry: Entry<ItemData>): string | undefined {
  const [home] = context.graph
    .edgesFrom(entry.key)
    .filter((edge) => edge.reference.field === 'roadmap')
    .flatMap((edge) => context.graph.entry(edge.to.key) ?? [])
  if (!home || !isEntryOf(home, roadmap)) return undefined
  const ranks = rankOf(context, home)
  const rank = ranks.get(entry.key)
  return rank === undefined
    ? undefined
    : context.words('rank', { rank: ordinal(rank), number: rank, total: ranks.size })
}
