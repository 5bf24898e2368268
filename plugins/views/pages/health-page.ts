import { given } from '../../basics/given.ts'
import { HEALTH_STATES } from '../../clocks/groups/health-reason.ts'
import type { Entry } from '../../entries/entry.ts'
import { asOf } from '../../graph/as-of.ts'
import { heldUpBy } from '../../graph/held-up.ts'
import { orphanedAssets, ownerlessComponents } from '../../graph/ownership.ts'
import { phaseOf } from '../../graph/phase.ts'
import { type GroupData, group } from '../../kinds/group.ts'
import { item } from '../../kinds/item.ts'
import { isClosed } from '../../kinds/status.ts'
import { byTitle, dayOf, type ViewContext } from '../context.ts'
import { type Excerpt, excerptOf } from '../excerpt.ts'
import { type GroupHealthRow, groupHealthRow } from '../groups/group-health.ts'
import { type ItemRow, isOpen, itemRow, itemsOf } from '../item-row.ts'
import { type Lateness, latenessOf } from '../lateness.ts'
import { type DocumentLink, documentLink, type LinkRow, listLink } from '../link-row.ts'
import { type FindingGroup, findingGroups } from '../plan/finding-groups.ts'
import { webLink } from '../web-link.ts'
import { typeName } from './groups-page.ts'
import { triageLink } from './triage-page.ts'

/** The clocks of all groups and items, and the things that nobody owns. */
export interface HealthPage {
  /** The day in words: `20 November 2026`. */
  readonly today: string
  /** True when some rows are kept as history and judged on days of their own. */
  readonly history: boolean
  /** The groups, worst first. */
  readonly groups: readonly HealthRow[]
  /** Items past their target, the longest first. */
  readonly overdue: Excerpt<DueRow>
  readonly dueSoon: Excerpt<DueRow>
  readonly ownerless: Excerpt<OwnerlessRow>
  /** The findings of the check, by rule. */
  readonly findings: readonly FindingGroup[]
  /** The address of the list of all items. */
  readonly itemsHref?: string
  /** A link to the triage page, when the project keeps a snapshot of its issues. */
  readonly triage?: LinkRow
}

export interface HealthRow extends DocumentLink, GroupHealthRow {
  readonly type: string
}

/** An open item near or past its target, with everything that waits for it. */
export interface DueRow extends ItemRow {
  readonly holdsUp: Excerpt<DocumentLink>
  /** The day it is judged on, when that is not today. */
  readonly asOf?: string
}

/** A component without a living owner, or an asset of a retired group. */
export interface OwnerlessRow {
  readonly what: LinkRow
  readonly why: string
}

const MOST_ROWS = 100
const MOST_HELD_UP = 8

export function healthPage(context: ViewContext): HealthPage {
  const groups = context.graph.entries(group).filter((entry) => !isClosed(phaseOf(entry)))
  const items = itemsOf(context).filter(isOpen)
  const late = items.flatMap((entry) => {
    const lateness = latenessOf(context, entry)
    return lateness ? [{ entry, lateness }] : []
  })
  const due = (state: Lateness['state']) => {
    const some = late.filter(({ lateness }) => lateness.state === state)
    const longest = some.sort((a, b) => b.lateness.days - a.lateness.days)
    return excerptOf(longest, MOST_ROWS, ({ entry }) => dueRow(context, entry))
  }
  return {
    today: context.words.day(context.today),
    history: [...groups, ...items].some(({ key }) => asOf(context.graph, key) !== undefined),
    groups: groups
      .toSorted(byTitle)
      .map((entry) => healthRow(context, entry))
      .sort(worstFirst),
    overdue: due('overdue'),
    dueSoon: due('due-soon'),
    ownerless: excerptOf(ownerlessRows(context), MOST_ROWS),
    findings: findingGroups(context),
    ...given({ itemsHref: listLink(context, item).href, triage: triageLink(context) }),
  }
}

function healthRow(context: ViewContext, entry: Entry<GroupData>): HealthRow {
  return {
    ...documentLink(context, entry),
    ...groupHealthRow(context, entry),
    type: typeName(entry.data.type, context.words),
  }
}

const RANKS: readonly string[] = HEALTH_STATES

function worstFirst(a: HealthRow, b: HealthRow): number {
  const rank = ({ state }: HealthRow) => RANKS.indexOf(state.name)
  return rank(b) - rank(a)
}

function dueRow(context: ViewContext, entry: Parameters<typeof itemRow>[1]): DueRow {
  const day = dayOf(context, entry)
  const held = heldUpBy(context.graph, entry.key).flatMap((key) => context.graph.node(key) ?? [])
  return {
    ...itemRow(context, entry),
    holdsUp: excerptOf(held, MOST_HELD_UP, (node) => documentLink(context, node)),
    ...given({ asOf: day === context.today ? undefined : context.words.day(day) }),
  }
}

function ownerlessRows(context: ViewContext): readonly OwnerlessRow[] {
  const { graph, words: t } = context
  const components = [...ownerlessComponents(graph)].map(({ component, retired }) => ({
    what: documentLink(context, component),
    why: retired ? t('ownerless.retired', { group: retired.title }) : t('ownerless.nobody'),
  }))
  const assets = [...orphanedAssets(graph, (node) => dayOf(context, node))].map((asset) => ({
    what: webLink(`https://${asset.name}`),
    why: t('ownerless.orphan', { group: asset.group.title }),
  }))
  return [...components, ...assets]
}
