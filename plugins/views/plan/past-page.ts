import { given } from '../../basics/given.ts'
import type { Entry, Node } from '../../entries/entry.ts'
import { isEntryOf } from '../../graph/entries-of-kind.ts'
import type { PastPlan } from '../../graph/past-plan.ts'
import { item } from '../../kinds/item.ts'
import { pathOf } from '../../links/addresses/base.ts'
import { commitAddress } from '../../links/addresses/published.ts'
import { addressOf, pageAddress } from '../../links/addresses/routes.ts'
import { type ViewContext, viewContext } from '../context.ts'
import type { Excerpt } from '../excerpt.ts'
import { type ItemRow, itemRow } from '../item-row.ts'
import { type DocumentLink, documentLink, type LinkRow } from '../link-row.ts'
import { byTimePage, type TimeSection } from './by-time-page.ts'
import { planPage } from './plan-page.ts'
import type { PlanRow } from './plan-row.ts'

/** The plan of all roadmaps as it was at the end of a quarter. */
export interface PastPage extends PastHead {
  /** Items that were open then: each roadmap in order of priority, then what had no rank. */
  readonly open: Excerpt<PastRow>
  readonly closed: Excerpt<PastRow>
  /** All of these items by the time they were due, seen from the last day of the quarter. */
  readonly sections: readonly PastSection[]
}

interface PastHead {
  readonly title: string
  readonly description: string
  /** The last day of the quarter, on which lateness is judged. */
  readonly last: string
  /** The day of the commit from which the plan is read. */
  readonly on: string
  readonly commit: LinkRow
  readonly listHref: string
  readonly byTimeHref: string
}

export interface PastSection extends Omit<TimeSection, 'rows'> {
  readonly rows: Excerpt<PastRow>
}

/** An item as it was, and what it became. Links lead to documents as they are now. */
export interface PastRow extends Omit<PlanRow, 'facets'> {
  /** The item as it is now; undefined when its document is gone. */
  readonly now?: ItemRow | DocumentLink
}

/** A past quarter with its page. */
export interface PastQuarter extends LinkRow {
  /** The quarter as a step of an address: `2026-q3`. */
  readonly step: string
}

/** Returns the past quarters that have pages, the newest first. */
export function pastQuarters(context: ViewContext): readonly PastQuarter[] {
  const { base, siteBase, pages, past = [] } = context
  if (!pages.includes('plan') || pathOf(base) !== pathOf(siteBase ?? base)) return []
  return past.map(({ quarter: { text } }) => {
    const step = text.toLowerCase()
    return { text, step, href: pageAddress('plan', base, [step]) }
  })
}

/** Returns the page of a past quarter, by the step of its address. */
export function pastPage(context: ViewContext, step: string): PastPage {
  const plan = context.past?.find(({ quarter }) => quarter.text.toLowerCase() === step)
  if (!plan) throw new Error(`There is no plan of \`${step}\` to show.`)
  const then = contextThen(context, plan)
  const rows = rowsNow(context, plan)
  const { open, closed } = planPage(then)
  return {
    ...headOf(context, plan, step),
    open: rows(open),
    closed: rows(closed),
    sections: byTimePage(then).sections.map((section) => ({
      ...section,
      rows: rows(section.rows),
    })),
  }
}

function headOf(context: ViewContext, plan: PastPlan, step: string): PastHead {
  const { base, words: t } = context
  const { quarter, commit, on } = plan
  const href = commitAddress(context, commit)
  return {
    title: t('past.title', { quarter: quarter.text }),
    description: t('past.describes', { quarter: quarter.text }),
    last: quarter.last,
    on,
    commit: { text: commit.slice(0, 10), ...given({ href }) },
    listHref: pageAddress('plan', base, [step]),
    byTimeHref: pageAddress('plan', base, [step, 'by-time']),
  }
}

/** Returns what views know on the last day of the quarter. Only the plan is shown, not findings. */
function contextThen(context: ViewContext, { graph, quarter }: PastPlan): ViewContext {
  return viewContext({ ...context, graph, today: quarter.last, findings: [], pages: [], past: [] })
}

/** Returns a function that gives rows of the past the links and the statuses of today. */
function rowsNow(context: ViewContext, { graph }: PastPlan) {
  const nodes = new Map(graph.nodes.map((node) => [addressOf(node, context.base), node]))
  const nowOf = ({ href = '' }: LinkRow) => {
    const node = nodes.get(href)
    return node && nodeNow(context, node)
  }
  const linked = <Row extends LinkRow>(row: Row): Omit<Row, 'href'> & LinkRow => {
    const node = nowOf(row)
    return node ? { ...row, href: addressOf(node, context.base) } : withoutLink(row)
  }
  const rowNow = ({ facets: _, roadmap, lateness, ...row }: PlanRow): PastRow => {
    const node = nowOf(row)
    return {
      ...linked(row),
      owners: row.owners.map(linked),
      ...given({
        roadmap: roadmap && linked(roadmap),
        // What was due soon then is not due soon when somebody reads it.
        lateness: lateness?.state === 'overdue' ? lateness : undefined,
        now: node && becameRow(context, node),
      }),
    }
  }
  return ({ shown, more }: Excerpt<PlanRow>): Excerpt<PastRow> => ({
    shown: shown.map(rowNow),
    more,
  })
}

function withoutLink<Row extends LinkRow>(row: Row): Omit<Row, 'href'> & LinkRow {
  const { [LINK]: _, ...rest } = row
  return { ...rest, text: row.text }
}

const LINK = 'href'

/** Returns the document that an earlier one became: that of its id, or the one that took it over. */
function nodeNow({ graph }: ViewContext, { key, id, kind }: Node): Node | undefined {
  return graph.node(key) ?? graph.named(id, [kind.name])[0]
}

function becameRow(context: ViewContext, node: Node): ItemRow | DocumentLink {
  const entry: Entry | undefined = context.graph.entry(node.key)
  return entry && isEntryOf(entry, item) ? itemRow(context, entry) : documentLink(context, node)
}
