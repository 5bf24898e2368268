import { addDays, type Day } from '../basics/calendar.ts'
import { parseLine, printLine } from '../basics/version.ts'
import type { Entry } from '../entries/entry.ts'
import type { TrackedIssue } from '../entries/read-issues.ts'
import type { Graph } from '../graph/graph.ts'
import type { IssueSnapshot } from '../graph/issue-snapshot.ts'
import { type IssueData, repositoryOfIssue } from '../kinds/issue.ts'
import { type ReleaseData, release } from '../kinds/release.ts'
import { isClosedOn } from './triage.ts'

/**
 * Returns the issues of each line's milestone, by the key of the line. A milestone belongs to the
 * line that has its address, or else to the line that its title names.
 */
export function issuesByLine(
  graph: Graph,
  issues: IssueSnapshot,
): ReadonlyMap<string, readonly TrackedIssue[]> {
  const known = joined.get(graph)
  if (known?.issues === issues) return known.byLine
  const lines = linesByName(graph)
  const byLine = Map.groupBy(issues.all, ({ data }) => lineOf(data, lines)?.key ?? '')
  byLine.delete('')
  joined.set(graph, { issues, byLine })
  return byLine
}

const joined = new WeakMap<
  Graph,
  {
    readonly issues: IssueSnapshot
    readonly byLine: ReadonlyMap<string, readonly TrackedIssue[]>
  }
>()

type Line = Entry<ReleaseData>

/** Returns the lines by the address of their milestone, and by their Major.Minor. */
function linesByName(graph: Graph): ReadonlyMap<string, Line> {
  return new Map(
    graph.entries(release).flatMap((entry): [string, Line][] => {
      const { line, milestone } = entry.data
      const parsed = parseLine(line)
      const address = milestone === undefined ? [] : [milestoneAddress(milestone)]
      return [...(parsed ? [printLine(parsed)] : []), ...address].map((name) => [name, entry])
    }),
  )
}

function lineOf(data: IssueData, lines: ReadonlyMap<string, Line>): Line | undefined {
  const { milestone, url } = data
  if (!milestone) return undefined
  const address = milestoneAddress(`${repositoryOfIssue(url)}/milestone/${milestone.number ?? ''}`)
  const [, version = ''] = TITLE.exec(milestone.title.slice(0, LONGEST_TITLE)) ?? []
  const named = parseLine(version)
  return lines.get(address) ?? (named && lines.get(printLine(named)))
}

/** Finds a version in the title of a milestone: `Flyte 1.4`, `v1.4.0`. */
const TITLE = /(?:^|[\s(/-])v?(\d{1,6}\.\d{1,6})(?:\.\d{1,6})?(?=$|[\s),:-])/i
const LONGEST_TITLE = 300

/** Writes the address of a milestone alike, whatever the code host and the case. */
function milestoneAddress(url: string): string {
  return url
    .replace(/\/-?\/?milestones?\//, '/milestone/')
    .replace(/[?#].*$/s, '')
    .replace(/\/$/, '')
    .toLowerCase()
}

/** The number of open issues on a day. */
export interface OpenOn {
  readonly on: Day
  readonly open: number
}

/** Counts the open issues on the last days of weeks, the oldest first, and today. */
export function burnDown(
  issues: readonly TrackedIssue[],
  today: Day,
  weeks: number,
): readonly OpenOn[] {
  const days = Array.from({ length: weeks + 1 }, (_, at) => addDays(today, -7 * (weeks - at)))
  return days.map((on) => ({ on, open: issues.filter(({ data }) => isOpenOn(data, on)).length }))
}

function isOpenOn(data: IssueData, day: Day): boolean {
  const { createdAt, closedAt } = data
  return createdAt <= day && !isClosedOn(data, day) && (closedAt === null || closedAt > day)
}
