import type { Day } from '../../basics/calendar.ts'
import { type LineClock, type LineState, lineClocks, supportOf } from './line-states.ts'
import { policyInForce } from './policy-in-force.ts'
import type { ReleaseHistory } from './release-history.ts'

/** What a line becomes next: on the day that plans come to, or once so many more lines are out. */
export type NextTurn =
  | { readonly state: LineState; readonly on: Day }
  | { readonly state: LineState; readonly lines: number }

const UNRELEASED: readonly LineState[] = ['planned', 'beta']

/** Undefined for a line that has ended, that no document names, or that has no day. */
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

/** How many newer lines there may be, at most, for a line to be in a state. */
function lastPlace(
  state: LineState,
  support: { readonly releases: number; readonly security: number } | undefined,
): number {
  if (state === 'supported') return (support?.releases ?? 1) - 1
  return state === 'security-only' ? (support?.security ?? 1) - 1 : 0
}
