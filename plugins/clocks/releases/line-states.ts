import { type Day, FIRST_DAY } from '../../basics/calendar.ts'
import { given } from '../../basics/given.ts'
import { policyInForce } from '../../basics/policy-in-force.ts'
import { compareLines } from '../../basics/version.ts'
import type { PolicyData } from '../../kinds/policy.ts'
import { nextLine } from './next-version.ts'
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

/** The state of a release line, with its past and future states. */
export interface LineClock {
  readonly line: string
  readonly state: LineState
  /** The first day of the present state, if it is known. */
  readonly since?: Day
  /** All states in order. Those after today follow from the plans. */
  readonly turns: readonly LineTurn[]
}

export interface LineTurn {
  readonly state: LineState
  /** The first day of the state. Undefined when no document names it. */
  readonly from?: Day
}

/**
 * Returns the states of every line, newest line first. A state changes when a line is released and
 * when a policy begins.
 */
export function lineClocks(history: ReleaseHistory): LineClock[] {
  const releases = newestFirst(history.releases)
  const moments = [undefined, ...turningDays(history)]
  const states = moments.map((day) => statesOn(releases, history, day))
  return releases.map(({ data }, at) => {
    const turns = moments
      .map((from, moment) => turn(states[moment]?.[at] ?? 'planned', from))
      .filter((next, moment, all) => next.state !== all[moment - 1]?.state)
    const present = turnOn({ turns }, history.today)
    return {
      line: data.line,
      state: present?.state ?? 'planned',
      ...given({ since: present?.from }),
      turns,
    }
  })
}

function turningDays({ releases, policies }: ReleaseHistory): Day[] {
  const days = [...releases.flatMap(({ on }) => on ?? []), ...policies.map(({ from }) => from)]
  return [...new Set(days)].sort()
}

/**
 * Returns the state of each release on a day, in the same order. Without a day, it is before all
 * dates.
 */
function statesOn(
  releases: readonly ReadRelease[],
  { policies, today }: ReleaseHistory,
  day = FIRST_DAY,
): LineState[] {
  const out = releases.filter(({ data }) => isOut(data, day, today))
  const policy = policyInForce(policies, day)
  const places = new Map(out.map((release, back) => [release, back]))
  return releases.map((release) => {
    const back = places.get(release)
    return back === undefined ? unreleased(release, out[0], policy) : supportOf(back, policy)
  })
}

function unreleased(
  { line, data }: ReadRelease,
  newest: ReadRelease | undefined,
  policy: PolicyData | undefined,
): LineState {
  if (data.status === 'beta') return 'beta'
  const isNext = newest && compareLines(line, nextLine(newest.line, policy)) === 0
  return isNext ? 'beta' : 'planned'
}

/**
 * Returns the support of a released line. `back` is the number of newer released lines. Where no
 * policy promises more, only the newest line gets fixes.
 */
export function supportOf(
  back: number,
  policy: Pick<PolicyData, 'support'> | undefined,
): LineState {
  const support = policy?.support
  if (back === 0) return 'current'
  if (!support) return 'ended'
  const { releases, security } = support
  if (back < releases) return 'supported'
  return back < security ? 'security-only' : 'ended'
}

function turn(state: LineState, from: Day | undefined): LineTurn {
  return from === undefined ? { state } : { state, from }
}

/** Returns the change of state that was the last one on a day. */
export function turnOn({ turns }: Pick<LineClock, 'turns'>, day: Day): LineTurn | undefined {
  return turns.findLast(({ from }) => from === undefined || from <= day)
}
