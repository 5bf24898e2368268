import type { Day } from '../../basics/calendar.ts'
import { given } from '../../basics/given.ts'
import { policyInForce } from '../../basics/policy-in-force.ts'
import { parseLine } from '../../basics/version.ts'
import { type SupportEnd, supportEnds } from '../../clocks/releases/expected-lines.ts'
import { type LineState, lineClocks } from '../../clocks/releases/line-states.ts'
import { type NextTurn, nextTurn } from '../../clocks/releases/next-turn.ts'
import { sequenceFor } from '../../clocks/releases/sequences.ts'
import { branchName } from '../../clocks/releases/version-names.ts'
import type { ReleaseData } from '../../kinds/release.ts'
import type { Phase } from '../../kinds/status.ts'
import type { WordKey, Words } from '../../words/words.ts'
import type { ViewContext } from '../context.ts'
import { type JudgedDay, releasesOn } from '../judged-day.ts'
import { type Badge, badgeFor, documentLink, type LinkRow } from '../link-row.ts'

/** One release line on a day. */
export interface LineRow {
  /** The line's name: `1.3`. */
  readonly line: string
  readonly title: LinkRow
  readonly state: Badge
  readonly since?: Day
  /** The next change: `becomes security only when the next line is out`, `ends on 2027-01-31`. */
  readonly next?: string
  /** The last day of its support: `supported until 2027-03-30, expected`. */
  readonly until?: string
  /** The newest patch: `engine 1.3.8, 2026-11-20`. */
  readonly patch?: string
  /** The fixes that the line gets: `All fixes`. */
  readonly gets?: string
  /** The branch's name: `release-v1.3`. */
  readonly branch?: string
}

const PHASES: Readonly<Record<LineState, Phase>> = {
  planned: 'open',
  beta: 'active',
  current: 'done',
  supported: 'active',
  'security-only': 'late',
  ended: 'dropped',
}

const GETS: Readonly<Partial<Record<LineState, WordKey>>> = {
  current: 'fixes.all',
  supported: 'fixes.all',
  'security-only': 'fixes.security',
  ended: 'fixes.none',
}

/** Returns every line that has a document, newest first. */
export function lineRows(context: ViewContext, judged: JudgedDay): readonly LineRow[] {
  const { day } = judged
  const history = releasesOn(context, judged)
  const policy = policyInForce(history.policies, day)
  const { releases } = sequenceFor(context.graph, judged.history)
  const documents = new Map(releases.map((each) => [each.data.line, each]))
  const clocks = lineClocks(history)
  const ends = supportEnds(history)
  const t = context.words
  return clocks.map(({ line, state, since }) => {
    const document = documents.get(line)
    const numbers = parseLine(line)
    const next = nextTurn(line, history, clocks)
    const gets = GETS[state]
    const keepsBranch = gets !== undefined && state !== 'ended'
    return {
      line,
      title: document ? documentLink(context, document) : { text: line },
      state: stateBadge(context.words, state),
      ...given({
        since,
        next: next && turnText(t, next),
        until: untilText(t, ends.get(line), state),
        patch: patchText(t, document?.data, day),
        gets: gets && context.words(gets),
        branch: policy && numbers && keepsBranch ? branchName(numbers, policy) : undefined,
      }),
    }
  })
}

export function stateBadge(words: Words, state: LineState): Badge {
  return badgeFor(words, state, PHASES[state])
}

function untilText(t: Words, end: SupportEnd | undefined, state: LineState): string | undefined {
  if (end === undefined || state === 'ended') return undefined
  return t(end.expected ? 'line.until-expected' : 'line.until', { day: t.day(end.on) })
}

function patchText(t: Words, data: ReleaseData | undefined, day: Day): string | undefined {
  const known = (data?.patches ?? []).filter(({ on }) => on <= day)
  const newest = known.toSorted((a, b) => (a.on < b.on ? 1 : -1))[0]
  if (newest === undefined) return undefined
  const { component, version, on } = newest
  return t('line.patch', { component, version, day: t.day(on) })
}

function turnText(t: Words, turn: NextTurn): LineRow['next'] {
  const isEnd = turn.state === 'ended'
  const state = t.named('status', turn.state)
  if ('on' in turn) {
    const day = t.day(turn.on)
    return isEnd ? t('turn.ends-on', { day }) : t('turn.becomes-on', { state, day })
  }
  const count = turn.lines
  return isEnd ? t('turn.ends-after', { count }) : t('turn.becomes-after', { state, count })
}
