import { given } from '../../basics/given.ts'
import { policyInForce } from '../../basics/policy-in-force.ts'
import { parseLine } from '../../basics/version.ts'
import { cadence } from '../../clocks/releases/cadence.ts'
import { lineClocks } from '../../clocks/releases/line-states.ts'
import { nextPlanned, nextVersions } from '../../clocks/releases/next-version.ts'
import type { ReleaseHistory } from '../../clocks/releases/release-history.ts'
import { sequenceFor, sequences } from '../../clocks/releases/sequences.ts'
import { branchName } from '../../clocks/releases/version-names.ts'
import type { Words } from '../../words/words.ts'
import { type FollowLinks, followAll } from '../beside/follow-links.ts'
import type { ViewContext } from '../context.ts'
import { type ForecastRow, forecastOf, forecastRow } from '../forecast-row.ts'
import { type JudgedDay, releaseDay, releasesOn, sequenceDay } from '../judged-day.ts'
import { type LineRow, lineRows } from '../lines/line-row.ts'
import { documentLink, type LinkRow } from '../link-row.ts'

export interface ReleasesPage {
  readonly judged: JudgedDay
  /** The calendar and the feed of the project, which have its releases. */
  readonly follow: FollowLinks
  /** The release lines, newest first. */
  readonly lines: readonly LineRow[]
  readonly next?: NextLine
  /** The policy in force. */
  readonly policy?: LinkRow
  /** The lines that a fix merged on that day is ported to, with the branch of each. */
  readonly fixes: readonly { readonly name: string; readonly branches: readonly string[] }[]
  /** The lines that are kept as history, where others are alive. */
  readonly kept?: KeptLines
}

export interface KeptLines {
  readonly judged: JudgedDay
  /** The release lines, newest first. */
  readonly lines: readonly LineRow[]
}

/** The next line, and the names that a policy gives to its first release. */
export interface NextLine {
  readonly line: LinkRow
  /** The release's name: `v1.4.0`. */
  readonly release?: string
  /** The tag of the next merge: `v1.4.0b0`. */
  readonly merge?: string
  /** The branch's name: `release-v1.4`. */
  readonly branch?: string
  /**
   * The due day in words: `planned for 2023-06-30`, `expected by 2023-03-30, a quarter after the
   * last`.
   */
  readonly due?: string
  readonly forecast?: ForecastRow
}

export function releasesPage(context: ViewContext): ReleasesPage {
  const judged = releaseDay(context)
  const history = releasesOn(context, judged)
  const lines = lineRows(context, judged)
  return {
    judged,
    follow: followAll(context),
    lines,
    fixes: fixesIn(context, lines),
    ...given({
      next: nextLineOf(context, { judged, history }),
      policy: policyLink(context, judged),
      kept: keptLines(context),
    }),
  }
}

function keptLines(context: ViewContext): KeptLines | undefined {
  const [, kept] = sequences(context.graph)
  const judged = kept && sequenceDay(context, kept)
  return judged && { judged, lines: lineRows(context, judged) }
}

export function policyLink(context: ViewContext, { day, history }: JudgedDay): LinkRow | undefined {
  const entries = sequenceFor(context.graph, history).policies
  const inForce = policyInForce(
    entries.map((entry) => ({ from: entry.data.from, entry })),
    day,
  )
  return inForce && documentLink(context, inForce.entry)
}

function nextLineOf(
  context: ViewContext,
  { judged, history }: { readonly judged: JudgedDay; readonly history: ReleaseHistory },
): NextLine | undefined {
  const versions = nextVersions(history)
  const policy = policyInForce(history.policies, history.today)
  const name = versions?.line ?? nextPlanned(history)?.data.line
  if (name === undefined) return undefined
  const { releases } = sequenceFor(context.graph, judged.history)
  const document = releases.find(({ data }) => data.line === name)
  const numbers = parseLine(name)
  const planned = document?.data.on
  const clocks = lineClocks(history)
  const expected = forecastOf(name, { graph: context.graph, history, clocks })
  return {
    line: document ? documentLink(context, document) : { text: name },
    ...given({
      release: versions?.release,
      merge: versions?.merge,
      branch: numbers && policy && branchName(numbers, policy),
      due: planned
        ? context.words('due.planned', { day: context.words.day(planned) })
        : dueText(context.words, history),
      forecast: expected && forecastRow(context, expected),
    }),
  }
}

function dueText(t: Words, history: ReleaseHistory): string | undefined {
  const clock = cadence(history)
  if (!clock) return undefined
  const { missed, expected, cadence: rhythm } = clock
  const after = t(`due.after-${rhythm}`, { day: t.day(clock.last) })
  const day = t.day(expected)
  if (missed) return t('due.missed', { since: t.day(clock.missedFrom), day, after })
  return t(expected < history.today ? 'due.since' : 'due.expected', { day, after })
}

function fixesIn({ words: t }: ViewContext, lines: readonly LineRow[]): ReleasesPage['fixes'] {
  const branches = (some: readonly LineRow[]) => some.flatMap(({ branch }) => branch ?? [])
  const open = lines.filter(({ state }) => state.name !== 'security-only')
  return [
    { name: t('fix.ordinary'), branches: branches(open) },
    { name: t('fix.security'), branches: branches(lines) },
  ]
}
