import { STANDINGS } from '../clocks/group-facts.ts'
import type { Entry } from '../entries/entry.ts'
import { asOf } from '../graph/as-of.ts'
import { phaseOf } from '../graph/phase.ts'
import { repositoryName } from '../kinds/asset.ts'
import { component } from '../kinds/component.ts'
import { type GroupData, group } from '../kinds/group.ts'
import { isClosed } from '../kinds/status.ts'
import { byTitle, dayOf, type ViewContext } from './context.ts'
import { given } from './document-facts.ts'
import { type GroupStanding, groupStanding } from './group-standing.ts'
import { typeName } from './groups-page.ts'
import { heldUpBy } from './held-up.ts'
import { type ItemRow, isOpen, itemRow, itemsOf } from './item-row.ts'
import { type DocumentLink, documentLink, type LinkRow, namedBy } from './link-row.ts'
import { longDay } from './long-day.ts'
import { triageLink } from './triage-page.ts'
import { repositoryLink } from './web-link.ts'

/** What the clocks say of all groups and items, and what nobody looks after. */
export interface HealthPage {
  /** `20 November 2026`. */
  readonly today: string
  /** Some rows are kept as history, and judged on days of their own. */
  readonly history: boolean
  /** Worst first. */
  readonly groups: readonly HealthRow[]
  /** Items past their target, the longest first. */
  readonly overdue: readonly DueRow[]
  readonly dueSoon: readonly DueRow[]
  readonly ownerless: readonly OwnerlessRow[]
  /** Where the project keeps a snapshot of its issues. */
  readonly triage?: LinkRow
}

export interface HealthRow extends DocumentLink, GroupStanding {
  readonly type: string
}

/** An open item near or past its target, and everything that waits for it. */
export interface DueRow extends ItemRow {
  readonly holdsUp: readonly DocumentLink[]
  /** The day it is judged on, when that is not today. */
  readonly asOf?: string
}

/** A component or a repository that no living group owns. */
export interface OwnerlessRow {
  readonly what: LinkRow
  readonly why: string
}

export function healthPage(context: ViewContext): HealthPage {
  const groups = context.graph.entries(group).filter((entry) => !isClosed(phaseOf(entry)))
  const items = itemsOf(context).filter(isOpen)
  const due = items.map((entry) => dueRow(context, entry))
  const days = (row: DueRow) => row.lateness?.days ?? 0
  const overdue = due.filter(({ lateness }) => lateness?.state === 'overdue')
  const dueSoon = due.filter(({ lateness }) => lateness?.state === 'due-soon')
  return {
    today: longDay(context.today),
    history: [...groups, ...items].some(({ key }) => asOf(context.graph, key) !== undefined),
    groups: groups
      .toSorted(byTitle)
      .map((entry) => healthRow(context, entry))
      .sort(worstFirst),
    overdue: overdue.sort((a, b) => days(b) - days(a)),
    dueSoon: dueSoon.sort((a, b) => days(b) - days(a)),
    ownerless: [...ownerlessComponents(context), ...orphanedAssets(context)],
    ...given({ triage: triageLink(context) }),
  }
}

function healthRow(context: ViewContext, entry: Entry<GroupData>): HealthRow {
  return {
    ...documentLink(context, entry),
    ...groupStanding(context, entry),
    type: typeName(entry.data.type),
  }
}

const RANKS: readonly string[] = STANDINGS

function worstFirst(a: HealthRow, b: HealthRow): number {
  const rank = ({ standing }: HealthRow) => RANKS.indexOf(standing.text)
  return rank(b) - rank(a)
}

function dueRow(context: ViewContext, entry: Parameters<typeof itemRow>[1]): DueRow {
  const day = dayOf(context, entry)
  const held = heldUpBy(context.graph, entry.key).flatMap((key) => context.graph.node(key) ?? [])
  return {
    ...itemRow(context, entry),
    holdsUp: held.map((node) => documentLink(context, node)),
    ...given({ asOf: day === context.today ? undefined : longDay(day) }),
  }
}

function ownerlessComponents(context: ViewContext): readonly OwnerlessRow[] {
  return [...context.graph.entries(component)].sort(byTitle).flatMap((entry): OwnerlessRow[] => {
    const [owner] = namedBy(context, entry, 'owner')
    const what = documentLink(context, entry)
    if (!owner) return [{ what, why: 'The component names no owner.' }]
    if (!('kind' in owner))
      return [{ what, why: `Its owner, ${owner.text}, is nowhere to be found.` }]
    return owner.badge && isClosed(owner.badge.phase)
      ? [{ what, why: `Its owner, ${owner.text}, is ${owner.badge.text}.` }]
      : []
  })
}

/** Repositories of groups that ended, which nobody has taken over. */
function orphanedAssets(context: ViewContext): readonly OwnerlessRow[] {
  const groups = context.graph.entries(group)
  const ended = groups.filter((entry) => isClosed(phaseOf(entry)))
  const owned = new Set(
    groups
      .filter((entry) => !isClosed(phaseOf(entry)))
      .flatMap((entry) => repositoriesOf(entry).map(repositoryName)),
  )
  return ended.flatMap((entry) =>
    repositoriesOf(entry)
      .filter((repo) => !owned.has(repositoryName(repo)))
      .map((repo) => ({
        what: repositoryLink(repo),
        why: `Its owner, ${entry.title}, has ended, and no other group names it.`,
      })),
  )
}

function repositoriesOf({ data }: Entry<GroupData>): readonly string[] {
  return (data.assets ?? []).flatMap((asset) => ('repo' in asset ? [asset.repo] : []))
}
