import { addDays, addMonths, type Day } from '../../basics/calendar.ts'
import { policyInForce } from '../../basics/policy-in-force.ts'
import type { PolicyData } from '../../kinds/policy.ts'
import type { ReleaseHistory } from './release-history.ts'

/**
 * The rhythm of releases: the last one, the expected next one, and the day from which it is missed.
 */
export interface Cadence {
  readonly cadence: PolicyData['cadence']
  readonly last: Day
  readonly expected: Day
  /** The first day that is more than one and a half cadences after the last release. */
  readonly missedFrom: Day
  readonly missed: boolean
}

const MONTHS = { monthly: 1, quarterly: 3 } as const
const HALF_A_MONTH = 15

/**
 * Judges the cadence of releases. Returns undefined before the first release, or when no policy is
 * in force.
 */
export function cadence({ releases, policies, today }: ReleaseHistory): Cadence | undefined {
  const policy = policyInForce(policies, today)
  const last = releases
    .flatMap(({ on, status }) => (on && status === 'released' && on <= today ? [on] : []))
    .sort()
    .at(-1)
  if (!policy || !last) return undefined
  const months = MONTHS[policy.cadence]
  const half = Math.floor((months * 3) / 2)
  const missedFrom = addDays(addMonths(last, half), HALF_A_MONTH + 1)
  return {
    cadence: policy.cadence,
    last,
    expected: addMonths(last, months),
    missedFrom,
    missed: missedFrom <= today,
  }
}
