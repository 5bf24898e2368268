import type { Day } from '../../basics/calendar.ts'
import { given } from '../../basics/given.ts'
import { policyInForce } from '../../basics/policy-in-force.ts'
import type { Graph } from '../../graph/graph.ts'
import { governance } from '../../kinds/governance.ts'
import { shippedGovernance } from '../../shipped/policies.ts'

/** The demands of a project on a day, with every number that clocks need. */
export type Demands = ReturnType<typeof shippedGovernance>

/**
 * Returns the demands in force on a day. A field that the governance document leaves out is that of
 * the document that Milepost brings.
 */
export function demandsOn(graph: Graph, day: Day): Demands {
  const all = graph.entries(governance).map(({ data }) => data)
  return { ...shippedGovernance(), ...given(policyInForce(all, day) ?? {}) }
}
