import { addDays, addMonths, type Day } from '../../basics/calendar.ts'
import { policyInForce } from '../../basics/policy-in-force.ts'
import type { PolicyData } from '../../kinds/policy.ts'
import { shippedPolicy } from '../../shipped/policies.ts'
import type { ReleaseHistory } from './release-history.ts'

/**
 * The rhythm of releases: the last one, the expected next one, and the day from which it is missed.
 */
export interface Cadence {
  readonly cadence: PolicyData['cadence']
  readonly last: Day
  readonly expected: Day
  /** The first day from which the next release is late. */
  readonly missedFrom: Day
  readonly missed: boolean
}

/** The months between two releases. */
export const CADENCE_MONTHS = { monthly: 1, quarterly: 3 } as const
const DAYS_A_MONTH = 30

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
  const months = CADENCE_MONTHS[policy.cadence]
  const late = months * (policy['late-after'] ?? shippedPolicy()['late-after'])
  const rest = Math.round((late % 1) * DAYS_A_MONTH)
  const missedFrom = addDays(addMonths(last, Math.floor(late)), rest + 1)
  return {
    cadence: policy.cadence,
    last,
    expected: addMonths(last, months),
    missedFrom,
    missed: missedFrom <= today,
  }
}
