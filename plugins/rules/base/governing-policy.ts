import { policyInForce } from '../../basics/policy-in-force.ts'
import { sequenceOf } from '../../clocks/releases/sequences.ts'
import type { Entry } from '../../entries/entry.ts'
import type { PolicyData } from '../../kinds/policy.ts'
import type { ReleaseData } from '../../kinds/release.ts'
import type { RuleContext } from './rule.ts'

/**
 * Returns the policy that was in force when a line was released. For an unreleased line, returns
 * the policy of the day it is judged on.
 */
export function governingPolicy(
  release: Entry<ReleaseData>,
  { graph, dayFor }: RuleContext,
): Entry<PolicyData> | undefined {
  const { policies } = sequenceOf(graph, release)
  const day = release.data.on ?? dayFor(release)
  const terms = policyInForce(
    policies.map(({ data }) => data),
    day,
  )
  return policies.find(({ data }) => data === terms)
}
