import { given } from '../../basics/given.ts'
import { capitalized } from '../../basics/wording.ts'
import type { Kind } from '../../kinds/kind.ts'
import { release } from '../../kinds/release.ts'
import { type PageName, pageAddress } from '../../links/addresses/routes.ts'
import { type FollowLinks, followAll } from '../beside/follow-links.ts'
import { allChanges } from '../changes/all-changes.ts'
import type { ViewContext } from '../context.ts'
import { itemsOf } from '../item-row.ts'
import type { JudgedDay } from '../judged-day.ts'
import { sentenceOf } from '../kind-title.ts'
import { isLate } from '../lateness.ts'
import type { LineRow } from '../lines/line-row.ts'
import { type LinkRow, listLink } from '../link-row.ts'
import { byTimePage, type TimeSection } from '../plan/by-time-page.ts'
import { type ChangeLine, changeLine } from '../plan/changes-page.ts'
import { type ComingMeeting, comingMeetings } from '../plan/coming-meetings.ts'
import { type FindingGroup, findingGroups } from '../plan/finding-groups.ts'
import { unownedPage } from '../plan/unowned-page.ts'
import { type NextLine, releasesPage } from './releases-page.ts'
import { type RoadmapRow, roadmapRows } from './roadmap-page.ts'

/** The front page: what the project plans, releases and decides, for readers. */
export interface FrontPage {
  /** The check's result: `42 documents, checked on 20 November 2026: no errors, 3 warnings.` */
  readonly summary: string
  /** The calendar and the feed of the project. */
  readonly follow: FollowLinks
  /** A sentence on items and findings that leads to the page on health. */
  readonly attention?: LinkRow
  /** The findings by rule, where the site shows them on this page. */
  readonly findings: readonly FindingGroup[]
  /** The lines that get fixes, and the next line. */
  readonly releases?: FrontReleases
  /** The items due in this quarter and in the next, and those just done. */
  readonly plan: readonly TimeSection[]
  readonly meetings: readonly ComingMeeting[]
  /** The newest changes. */
  readonly changes: readonly ChangeLine[]
  /** The number of items, groups and components that look for somebody. */
  readonly open?: LinkRow
  readonly roadmaps: readonly RoadmapRow[]
  readonly counts: readonly CountRow[]
  /** Links to the pages with more of the plan and of the changes. */
  readonly more: Readonly<Partial<Record<'plan' | 'changes' | 'releases', LinkRow>>>
}

export interface FrontReleases {
  readonly judged: JudgedDay
  readonly lines: readonly LineRow[]
  readonly next?: NextLine
}

export interface CountRow {
  readonly text: string
  readonly href?: string
  readonly count: number
  readonly describes: string
}

const MOST_CHANGES = 8
const MOST_MEETINGS = 5
const SHOWN = ['now', 'next', 'done']

export function frontPage(context: ViewContext): FrontPage {
  const changes = allChanges(context).slice(0, MOST_CHANGES)
  return {
    summary: summaryOf(context),
    follow: followAll(context),
    findings: context.checks === 'show' ? findingGroups(context) : [],
    plan: byTimePage(context).sections.filter(({ id }) => SHOWN.includes(id)),
    meetings: comingMeetings(context, MOST_MEETINGS),
    changes: changes.flatMap((change) => changeLine(context, change)),
    roadmaps: roadmapRows(context),
    counts: countsOf(context),
    more: given({
      plan: pageLink(context, 'by-time', context.words('front.plan')),
      changes: pageLink(context, 'changes', context.words('front.changes')),
      releases: releaseLink(context),
    }),
    ...given({
      attention: attentionOf(context),
      releases: releasesOf(context),
      open: openLink(context),
    }),
  }
}

function pageLink({ pages, base }: ViewContext, page: PageName, text: string) {
  return pages.includes(page) ? { text, href: pageAddress(page, base) } : undefined
}

function releaseLink(context: ViewContext): LinkRow | undefined {
  const kind = context.kinds.find(({ name }) => name === release.name)
  const hasSome = kind !== undefined && context.graph.entries(kind).length > 0
  const { href } = hasSome ? listLink(context, kind) : {}
  return href === undefined ? undefined : { text: context.words('front.releases'), href }
}

function releasesOf(context: ViewContext): FrontReleases | undefined {
  if (context.graph.entries(release).length === 0) return undefined
  const { judged, lines, next } = releasesPage(context)
  const kept = lines.filter(({ gets, state }) => gets !== undefined && state.name !== 'ended')
  return { judged, lines: kept, ...given({ next }) }
}

function attentionOf(context: ViewContext): LinkRow | undefined {
  if (context.checks === 'hide') return undefined
  const t = context.words
  const late = itemsOf(context).filter((entry) => isLate(context, entry)).length
  const parts = [
    late === 0 ? '' : t('front.late', { count: late }),
    context.findings.length === 0 ? '' : t('front.findings', { count: context.findings.length }),
  ].filter((part) => part !== '')
  const link = pageLink(context, 'health', parts.join(' '))
  return parts.length === 0 ? undefined : link
}

function openLink(context: ViewContext): LinkRow | undefined {
  const { items, groups, components } = unownedPage(context)
  const parts = [
    [items.shown.length + items.more, 'count.items'],
    [groups.length, 'count.groups'],
    [components.length, 'count.components'],
  ] as const
  const named = parts.flatMap(([count, key]) =>
    count === 0 ? [] : [context.words(key, { count })],
  )
  return named.length === 0 ? undefined : pageLink(context, 'unowned', named.join(', '))
}

function summaryOf({ documents, findings, today, checks, words: t }: ViewContext): string {
  const checked = { count: documents.length, day: t.day(today) }
  if (checks === 'hide') return t('front.checked', checked)
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const warnings = findings.filter(({ severity }) => severity === 'warning').length
  const found = [t('count.errors', { count: errors }), t('count.warnings', { count: warnings })]
  return t('front.found', { ...checked, findings: found.join(', ') })
}

function countsOf(context: ViewContext): readonly CountRow[] {
  return context.kinds
    .map((kind) => {
      const amount = context.graph.entries(kind).length
      const { text, ...link } = listLink(context, kind)
      return {
        ...link,
        text:
          context.words.maybe(`kind.${kind.name}`, amount) ??
          (amount === 1 ? singular(kind) : text),
        count: amount,
        describes: sentenceOf(kind, context.words),
      }
    })
    .filter((row) => row.count > 0)
}

/** Returns the name of one document of a kind: `RFC`, `Person`. */
function singular({ name, plural }: Kind): string {
  return plural.toLowerCase() === `${name}s` ? capitalized(plural.slice(0, -1)) : capitalized(name)
}
