import { code } from '../basics/wording.ts'
import { isOpen } from '../graph/phase.ts'
import { group } from '../kinds/group.ts'
import { ago } from '../words/elapsed.ts'
import type { Rule } from './base/rule.ts'

export const charterExpired: Rule = {
  id: 'charter-expired',
  severity: 'warning',
  finds: 'a group that goes on after the day on which it was planned to end',
  source: "Flyte's governance RFC: a working group is temporary, and ends with its goal.",
  *check({ graph, dayFor }) {
    for (const node of graph.entries(group)) {
      const { sunset } = node.data
      const today = dayFor(node)
      if (sunset === undefined || sunset >= today || !isOpen(node)) continue
      yield {
        node,
        path: ['sunset'],
        message: `The group was planned to end on ${sunset}, ${ago(sunset, today)}; retire it, or agree on a later ${code('sunset')}.`,
      }
    }
  },
}
