import type { Day } from '../../basics/calendar.ts'
import { compareLines } from '../../basics/version.ts'
import { nextLine } from './next-version.ts'
import { type PolicyTerms, policyInForce } from './policy-in-force.ts'
import { isOut, newestFirst, type ReadRelease, type ReleaseHistory } from './release-history.ts'

export const LINE_STATES = [
  'planned',
  'beta',
  'current',
  'supported',
  'security-only',
  'ended',
] as const
export type LineState = (typeof LINE_STATES)[number]

/** Where a release line stands, and how it got or will get from one state to the next. */
export interface LineClock {
  readonly line: string
  readonly state: LineState
  /** The day the present state began, where known. */
  readonly since?: Day
  /** Every state in order; those after today are what the plans come to. */
  readonly turns: readonly LineTurn[]
}

export interface LineTurn {
  readonly state: LineState
  /** Missing where no document says. */
  readonly from?: Day
}

/** Where no policy says more, only the newest line is looked after. */
const NO_PROMISE = { releases: 1, security: 1 }

/** The state of every line, newest first. It turns when a line ships and when a policy begins. */
export function lineClocks(history: ReleaseHistory): LineClock[] {
  const releases = newestFirst(history.releases)
  const moments = [undefined, ...turningDays(history)]
  const states = moments.map((day) => statesOn(releases, history, day))
  return releases.map(({ facts }, at) => {
    const turns = moments
      .map((from, moment) => turn(states[moment]?.[at] ?? 'planned', from))
      .filter((next, moment, all) => next.state !== all[moment - 1]?.state)
    const present = turnOn({ turns }, history.today)
    const since = present?.from === undefined ? {} : { since: present.from }
    return { line: facts.line, state: present?.state ?? 'planned', ...since, turns }
  })
}

function turningDays({ releases, policies }: ReleaseHistory): Day[] {
  const days = [...releases.flatMap(({ on }) => on ?? []), ...policies.map(({ from }) => from)]
  return [...new Set(days)].sort()
}

/** Beside the releases, their states on a day; without a day, before anything that has one. */
function statesOn(
  releases: readonly ReadRelease[],
  { policies, today }: ReleaseHistory,
  day = '0000-01-01' as Day,
): LineState[] {
  const out = releases.filter(({ facts }) => isOut(facts, day, today))
  const policy = policyInForce(policies, day)
  return releases.map((release) => {
    const back = out.indexOf(release)
    return back === -1 ? unreleased(release, out[0], policy) : supportOf(back, policy)
  })
}

function unreleased(
  { line, facts }: ReadRelease,
  newest: ReadRelease | undefined,
  policy: PolicyTerms | undefined,
): LineState {
  if (facts.status === 'beta') return 'beta'
  const isNext = newest && compareLines(line, nextLine(newest.line, policy)) === 0
  return isNext ? 'beta' : 'planned'
}

/** What is promised of a released line that has so many newer ones. */
export function supportOf(
  back: number,
  policy: Pick<PolicyTerms, 'support'> | undefined,
): LineState {
  const { releases, security } = policy?.support ?? NO_PROMISE
  if (back === 0) return 'current'
  if (back < releases) return 'supported'
  return back < security ? 'security-only' : 'ended'
}

function turn(state: LineState, from: Day | undefined): LineTurn {
  return from === undefined ? { state } : { state, from }
}

/** The turn by which a line came into the state it was in on a day. */
export function turnOn({ turns }: Pick<LineClock, 'turns'>, day: Day): LineTurn | undefined {
  return turns.findLast(({ from }) => from === undefined || from <= day)
}
