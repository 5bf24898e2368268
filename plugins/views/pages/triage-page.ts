import { given } from '../../basics/given.ts'
import { count } from '../../basics/wording.ts'
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
export function triageLink({ pages, base }: ViewContext): LinkRow | undefined {
  return pages.includes('triage')
    ? { text: 'Triage', href: pageAddress('triage', base) }
    : undefined
}

function sectionsOf(context: ViewContext, open: readonly IssueData[]): readonly TriageSection[] {
  const { label, days } = context.triage
  const states = new Map(
    open.map((data) => [data, triageState(data, context.triage, context.today)] as const),
  )
  const among = (...wanted: readonly TriageState['state'][]) =>
    open.filter((data) => wanted.includes(states.get(data)?.state ?? 'closed'))
  const section = (id: string, words: readonly [string, string], some: readonly IssueData[]) => ({
    id,
    title: words[0],
    describes: words[1],
    count: some.length,
    rows: excerptOf(some.toSorted(oldestFirst), MOST_ROWS, (data) =>
      issueRow(data, states.get(data)),
    ),
  })
  const week = `Labelled \`${label}\` for more than ${count(days, 'day')}.`
  const waiting = `Labelled \`${label}\`, and within ${count(days, 'day')} of being opened.`
  return [
    section('overdue', ['Overdue for triage', week], among('overdue')),
    section('untriaged', ['Waiting for triage', waiting], among('waiting')),
    section(
      'investigated',
      ['Looked into', investigated(context.triage)],
      among('investigated', 'investigated-too-long'),
    ),
    section('unassigned', ['Triaged, without an assignee', ASSIGN], among('unassigned')),
    section(
      'milestone',
      ['Triaged, without a milestone', MILESTONE],
      among('unassigned', 'assigned').filter(({ milestone }) => milestone === null),
    ),
  ]
}

function investigated({ days, investigation }: ViewContext['triage']): string {
  const most = count(days + investigation.days, 'day')
  return `Labelled \`${investigation.label}\`: nobody can say yet where it belongs. Within ${most} of being opened, it gets a milestone.`
}

const ASSIGN = 'The person who triages an issue also assigns it.'
const MILESTONE = 'A milestone promises a release; these issues have none.'
