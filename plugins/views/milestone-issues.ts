import type { Day } from '../basics/calendar.ts'
import { percentOf } from '../basics/fraction.ts'
import { burnDown, issuesByLine, type OpenOn } from '../clocks/milestone-issues.ts'
import { isClosedOn } from '../clocks/triage.ts'
import type { TrackedIssue } from '../entries/read-issues.ts'
import type { ViewContext } from './context.ts'
import { type Excerpt, excerptOf } from './excerpt.ts'
import { type IssueRow, issueRow, oldestFirst } from './issue-row.ts'

/** The issues that are promised for a release line. */
export interface MilestoneIssues {
  readonly total: number
  readonly open: number
  /** The share of closed issues, in whole percent. */
  readonly percent: number
  /** The number of open issues at the end of the last weeks, and today. */
  readonly weeks: readonly OpenOn[]
  /** The open issues, the oldest first. */
  readonly rows: Excerpt<IssueRow>
}

const WEEKS = 6
const MOST_ROWS = 50

/** Returns the issues of a line's milestone, or undefined when the snapshots have none. */
export function milestoneIssues(
  context: ViewContext,
  key: string,
  today: Day,
): MilestoneIssues | undefined {
  const issues: readonly TrackedIssue[] = issuesByLine(context.graph, context.issues).get(key) ?? []
  if (issues.length === 0) return undefined
  const open = issues.map(({ data }) => data).filter((data) => !isClosedOn(data, today))
  const closed = issues.length - open.length
  return {
    total: issues.length,
    open: open.length,
    percent: percentOf(closed, issues.length),
    weeks: burnDown(issues, today, WEEKS),
    rows: excerptOf(open.toSorted(oldestFirst), MOST_ROWS, (data) =>
      issueRow(context, data, undefined),
    ),
  }
}
