import type { Day } from '../../basics/calendar.ts'
import { policyInForce } from '../../basics/policy-in-force.ts'
import { type LineClock, type LineState, lineClocks, supportOf } from './line-states.ts'
import type { ReleaseHistory } from './release-history.ts'

/** The next state of a line: on a planned day, or after a number of further releases. */
export type NextTurn =
  | { readonly state: LineState; readonly on: Day }
  | { readonly state: LineState; readonly lines: number }

const UNRELEASED: readonly LineState[] = ['planned', 'beta']

/**
 * Finds the next state of a line. Returns undefined for a line that has ended, is unknown, or has
 * no planned day.
 */
export function nextTurn(
  line: string,
  history: ReleaseHistory,
  clocks: readonly LineClock[] = lineClocks(history),
): NextTurn | undefined {
  const clock = clocks.find((each) => each.line === line)
  for (const { state, from } of clock?.turns ?? []) {
    if (from !== undefined && from > history.today) return { state, on: from }
  }
  if (!clock || clock.state === 'ended' || UNRELEASED.includes(clock.state)) return undefined
  const out = clocks.filter(({ state }) => !UNRELEASED.includes(state))
  const policy = policyInForce(history.policies, history.today)
  const place = lastPlace(clock.state, policy?.support) + 1
  return { state: supportOf(place, policy), lines: place - out.indexOf(clock) }
}

/** Returns the largest number of newer lines with which a line keeps a state. */
function lastPlace(
  state: LineState,
  support: { readonly releases: number; readonly security: number } | undefined,
): number {
  if (state === 'supported') return (support?.releases ?? 1) - 1
  return state === 'security-only' ? (support?.security ?? 1) - 1 : 0
}
