import { compareFindings, compareText } from '../../basics/finding.ts'
import { given } from '../../basics/given.ts'
import { count } from '../../basics/wording.ts'
import { item } from '../../kinds/item.ts'
import { pageAddress } from '../../links/addresses/routes.ts'
import { type FollowLinks, followAll } from '../beside/follow-links.ts'
import { byTitle, dayOf, type ViewContext } from '../context.ts'
import { type FindingRow, findingRow } from '../document-facts.ts'
import { type Excerpt, excerptOf } from '../excerpt.ts'
import { type ItemRow, isOpen, itemRow, itemsOf } from '../item-row.ts'
import { type DocumentLink, documentLink, type LinkRow, listLink } from '../link-row.ts'
import { longDay } from '../long-day.ts'
import { type RoadmapRow, roadmapRows } from './roadmap-page.ts'

/** The front page: the documents of the project, and the ones that need attention. */
export interface FrontPage {
  /** The check's result: `42 documents, checked on 20 November 2026: no errors, 3 warnings.` */
  readonly summary: string
  /** True when nothing needs attention. */
  readonly calm: boolean
  /** The calendar and the feed of the project. */
  readonly follow: FollowLinks
  readonly counts: readonly CountRow[]
  readonly findings: readonly FindingGroup[]
  /** Items past their target, the latest first. */
  readonly overdue: Excerpt<AttentionRow>
  readonly unowned: Excerpt<AttentionRow>
  /** The address of the list of all items. */
  readonly itemsHref?: string
  /** A link to the page on what lapses soon and on what late items delay. */
  readonly health?: LinkRow
  readonly roadmaps: readonly RoadmapRow[]
  /** The documents that were changed last, newest first. */
  readonly changed: readonly ChangeRow[]
}

export interface CountRow {
  readonly text: string
  readonly href?: string
  readonly count: number
  readonly describes: string
}

export interface FindingGroup {
  readonly rule: string
  readonly ruleHref?: string
  /** The number of the rule's findings. */
  readonly count: number
  readonly rows: Excerpt<FindingRow>
}

/** An item, with the day it is judged on when that is not today. */
export interface AttentionRow extends ItemRow {
  readonly asOf?: string
}

export interface ChangeRow extends DocumentLink {
  readonly on: string
}

const MOST_CHANGES = 8
const MOST_LISTED = 20

export function frontPage(context: ViewContext): FrontPage {
  const open = itemsOf(context).filter(isOpen)
  const rows = [...open].sort(byTitle).map((entry): AttentionRow => {
    const day = dayOf(context, entry)
    const asOf = day === context.today ? undefined : longDay(day)
    return { ...itemRow(context, entry), ...given({ asOf }) }
  })
  const overdue = rows.filter(isOverdue)
  return {
    summary: summaryOf(context),
    calm: rows.every((row) => !needsAttention(row)) && context.findings.length === 0,
    follow: followAll(context),
    counts: countsOf(context),
    findings: findingGroups(context),
    overdue: excerpt(overdue.sort((a, b) => (b.lateness?.days ?? 0) - (a.lateness?.days ?? 0))),
    unowned: excerpt(rows.filter(isUnowned)),
    ...given({ itemsHref: listLink(context, item).href, health: healthLink(context) }),
    roadmaps: roadmapRows(context),
    changed: changesOf(context),
  }
}

function healthLink({ pages, base }: ViewContext): LinkRow | undefined {
  return pages.includes('health')
    ? { text: 'Health', href: pageAddress('health', base) }
    : undefined
}

function excerpt<Row>(rows: readonly Row[]): Excerpt<Row> {
  return excerptOf(rows, MOST_LISTED, (row) => row)
}

function isOverdue({ lateness }: ItemRow): boolean {
  return lateness?.state === 'overdue'
}

function isUnowned({ owners }: ItemRow): boolean {
  return owners.length === 0
}

function needsAttention(row: ItemRow): boolean {
  return isOverdue(row) || isUnowned(row)
}

function summaryOf({ documents, findings, today }: ViewContext): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const warnings = findings.filter(({ severity }) => severity === 'warning').length
  const found = [number(errors, 'error'), number(warnings, 'warning')].join(', ')
  return `${count(documents.length, 'document')}, checked on ${longDay(today)}: ${found}.`
}

function number(amount: number, noun: string): string {
  return amount === 0 ? `no ${noun}s` : count(amount, noun)
}

function countsOf(context: ViewContext): readonly CountRow[] {
  return context.kinds
    .map((kind) => ({
      ...listLink(context, kind),
      count: context.graph.entries(kind).length,
      describes: kind.describes,
    }))
    .filter((row) => row.count > 0)
}

function findingGroups(context: ViewContext): readonly FindingGroup[] {
  const sorted = [...context.findings].sort(compareFindings)
  const groups = [...Map.groupBy(sorted, (finding) => finding.rule)].map(([rule, findings]) => {
    const rows = excerptOf(findings, MOST_LISTED, (finding) => findingRow(context, finding))
    return { rule, count: findings.length, rows, ...given({ ruleHref: rows.shown[0]?.ruleHref }) }
  })
  return groups.sort((a, b) => compareText(a.rule, b.rule))
}

function changesOf(context: ViewContext): readonly ChangeRow[] {
  const changed = context.graph.nodes.flatMap((node) => {
    const on = node.kind.inOneFile ? undefined : context.lastChanges.get(node.document.path)
    return on === undefined ? [] : [{ node, on }]
  })
  return changed
    .sort((a, b) => compareText(b.on, a.on) || byTitle(a.node, b.node))
    .slice(0, MOST_CHANGES)
    .map(({ node, on }) => ({ ...documentLink(context, node), on }))
}
