import { given } from '../../basics/given.ts'
import { isClosedOn, type TriageState, triageState } from '../../clocks/triage.ts'
import type { IssueData } from '../../kinds/issue.ts'
import { pageAddress } from '../../links/addresses/routes.ts'
import type { ViewContext } from '../context.ts'
import { type Excerpt, excerptOf } from '../excerpt.ts'
import { type IssueRow, issueRow, oldestFirst } from '../issue-row.ts'
import type { LinkRow } from '../link-row.ts'

/** The triage of the issues in the snapshots: how many are open, owned or still to be looked at. */
export interface TriagePage {
  /** The day in words: `20 November 2026`. */
  readonly today: string
  /** The day of the last commit of a snapshot, if it is known. */
  readonly taken?: string
  /** The number of open issues in the snapshots. */
  readonly open: number
  /** The label of an untriaged issue, and the days within which it must be triaged. */
  readonly label: string
  readonly days: number
  readonly sections: readonly TriageSection[]
}

export interface TriageSection {
  readonly id: string
  readonly title: string
  /** The meaning of the group, and why it matters. */
  readonly describes: string
  readonly count: number
  readonly rows: Excerpt<IssueRow>
}

const MOST_ROWS = 100

/** Makes the triage page, or returns undefined when the project keeps no snapshot of its issues. */
export function triagePage(context: ViewContext): TriagePage | undefined {
  const { issues, triage, today } = context
  if (issues.all.length === 0) return undefined
  const open = issues.all.map(({ data }) => data).filter((data) => !isClosedOn(data, today))
  const taken = [...new Set(issues.all.map(({ document }) => document.path))]
    .flatMap((path) => context.lastChanges.get(path) ?? [])
    .sort()
    .at(-1)
  return {
    today: context.words.day(today),
    open: open.length,
    label: triage.label,
    days: triage.days,
    sections: sectionsOf(context, open),
    ...given({ taken: taken && context.words.day(taken) }),
  }
}

/** Links to the triage page, or returns undefined when there is none. */
export function triageLink({ pages, base, words }: ViewContext): LinkRow | undefined {
  return pages.includes('triage')
    ? { text: words('head.triage'), href: pageAddress('triage', base) }
    : undefined
}

function sectionsOf(context: ViewContext, open: readonly IssueData[]): readonly TriageSection[] {
  const { label, days } = context.triage
  const states = new Map(
    open.map((data) => [data, triageState(data, context.triage, context.today)] as const),
  )
  const among = (...wanted: readonly TriageState['state'][]) =>
    open.filter((data) => wanted.includes(states.get(data)?.state ?? 'closed'))
  const t = context.words
  const section = (id: Section, describes: string, some: readonly IssueData[]) => ({
    id,
    title: t(`triage.${id}`),
    describes,
    count: some.length,
    rows: excerptOf(some.toSorted(oldestFirst), MOST_ROWS, (data) =>
      issueRow(context, data, states.get(data)),
    ),
  })
  const week = t('triage.overdue.describes', { label, count: days })
  const waiting = t('triage.untriaged.describes', { label, count: days })
  return [
    section('overdue', week, among('overdue')),
    section('untriaged', waiting, among('waiting')),
    section('investigated', investigated(context), among('investigated', 'investigated-too-long')),
    section('unassigned', t('triage.unassigned.describes'), among('unassigned')),
    section(
      'milestone',
      t('triage.milestone.describes'),
      among('unassigned', 'assigned').filter(({ milestone }) => milestone === null),
    ),
  ]
}

function investigated({ words: t, triage: { days, investigation } }: ViewContext): string {
  const { label } = investigation
  return t('triage.investigated.describes', { label, count: days + investigation.days })
}

type Section = 'overdue' | 'untriaged' | 'investigated' | 'unassigned' | 'milestone'
