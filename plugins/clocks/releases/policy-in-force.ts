import type { Day } from '../../basics/calendar.ts'

/** What the clocks ask of a release policy. */
export interface PolicyTerms {
  readonly from: Day
  readonly major: number
  readonly cadence: 'monthly' | 'quarterly'
  readonly aligned?: readonly string[] | undefined
  readonly independent?: readonly string[] | undefined
  readonly identical?: readonly string[] | undefined
  /** `release-v{major}.{minor}` */
  readonly branch?: string | undefined
  /** `v{major}.{minor}.{patch}b{n}` */
  readonly beta?: string | undefined
  /** How many released lines get fixes, and how many get security fixes, the newest included. */
  readonly support?: { readonly releases: number; readonly security: number } | undefined
}

/** The policy that began last; a policy is in force from its day until the next one begins. */
export function policyInForce<Policy extends Pick<PolicyTerms, 'from'>>(
  policies: readonly Policy[],
  day: Day,
): Policy | undefined {
  return policies
    .filter((policy) => policy.from <= day)
    .reduce<Policy | undefined>(
      (last, policy) => (last && last.from > policy.from ? last : policy),
      undefined,
    )
}
