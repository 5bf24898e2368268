import type { Day } from '../basics/calendar.ts'
import { compareText } from '../basics/finding.ts'
import { given } from '../basics/given.ts'
import type { TriageState } from '../clocks/triage.ts'
import type { IssueData } from '../kinds/issue.ts'
import type { ViewContext } from './context.ts'
import type { LinkRow } from './link-row.ts'
import { webLink } from './web-link.ts'

/** An issue of a snapshot, as a page lists it. */
export interface IssueRow {
  readonly issue: LinkRow
  /** The number with its repository: `example/project#12`. */
  readonly number: string
  readonly opened: Day
  /** The due day in words, while it waits for triage: `due on 2026-11-18`. */
  readonly due?: string
  readonly late: boolean
  readonly milestone?: string
  readonly assignees: readonly string[]
}

/** Puts the oldest issue first. */
export function oldestFirst(a: IssueData, b: IssueData): number {
  return compareText(a.createdAt, b.createdAt) || a.number - b.number
}

export function issueRow(
  { words: t }: Pick<ViewContext, 'words'>,
  data: IssueData,
  state: TriageState | undefined,
): IssueRow {
  const { number, title, url, createdAt, milestone, assignees } = data
  const short = webLink(url).text
  const late = state?.state === 'overdue' || state?.state === 'investigated-too-long'
  return {
    issue: webLink(url, title),
    number: short.includes('#') ? short : `#${number}`,
    opened: createdAt,
    late,
    assignees: assignees.map(({ login }) => login),
    ...given({
      due:
        state && 'due' in state
          ? t(late ? 'due.was' : 'due.is', { day: t.day(state.due) })
          : undefined,
      milestone: milestone?.title,
    }),
  }
}
