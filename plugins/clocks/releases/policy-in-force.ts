import type { Day } from '../../basics/calendar.ts'

/** The fields of a release policy that the clocks read. */
export interface PolicyTerms {
  readonly from: Day
  readonly major: number
  readonly cadence: 'monthly' | 'quarterly'
  readonly aligned?: readonly string[] | undefined
  readonly independent?: readonly string[] | undefined
  readonly identical?: readonly string[] | undefined
  /** The name of a release branch: `release-v{major}.{minor}`. */
  readonly branch?: string | undefined
  /** The name of a beta: `v{major}.{minor}.{patch}b{n}`. */
  readonly beta?: string | undefined
  /**
   * The numbers of released lines that get fixes and security fixes. Both include the newest line.
   */
  readonly support?: { readonly releases: number; readonly security: number } | undefined
}

/**
 * Returns the policy that began last. A policy is in force from its first day until the next one
 * begins.
 */
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
