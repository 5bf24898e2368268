import type { Day } from './calendar.ts'

/**
 * Returns the policy that began last. A policy is in force from its first day until the next one
 * begins.
 */
export function policyInForce<Policy extends { readonly from: Day }>(
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
