import type { Day } from '../../basics/calendar.ts'
import { given } from '../../basics/given.ts'
import type { ChangePolicy } from '../../changes/change-policy.ts'
import { demandsOn } from '../../clocks/groups/demands.ts'
import type { Graph } from '../../graph/graph.ts'
import type { ChangeSettings } from './change-settings.ts'

/**
 * Returns the demands on a change. The limits of a large one that the configuration leaves out are
 * those of the governance document in force.
 */
export function changePolicyOn(graph: Graph, settings: ChangeSettings, day: Day): ChangePolicy {
  const { lines, files } = demandsOn(graph, day)['large-change']
  return { ...settings, large: { lines, files, ...given(settings.large) } }
}
