import { policyInForce } from '../../basics/policy-in-force.ts'
import type { Entry, Node } from '../../entries/entry.ts'
import { type GovernanceData, governance } from '../../kinds/governance.ts'
import type { RuleContext } from './rule.ts'

/**
 * Returns the governance that was in force on a day, or on the day that a document is judged on.
 */
export function governanceFor(
  node: Node,
  { graph, dayFor }: Pick<RuleContext, 'graph' | 'dayFor'>,
  day = dayFor(node),
): Entry<GovernanceData> | undefined {
  const all = graph.entries(governance).map((entry) => ({ from: entry.data.from, entry }))
  return policyInForce(all, day)?.entry
}
