import { code } from '../basics/wording.ts'
import { termsOn } from '../clocks/groups/group-terms.ts'
import { uncoveredLeaves } from '../clocks/groups/leave.ts'
import { phaseOf } from '../graph/phase.ts'
import { group } from '../kinds/group.ts'
import type { Rule } from './base/rule.ts'

export const leaveUncovered: Rule = {
  id: 'leave-uncovered',
  severity: 'warning',
  finds: "a lead's leave of a month or more without a substitute",
  source: "Flyte's governance RFC: a lead who is away makes sure that somebody fills the role.",
  *check({ graph, dayFor }) {
    for (const node of graph.entries(group)) {
      if (phaseOf(node) !== 'active') continue
      const today = dayFor(node)
      for (const { lead, leave, path } of uncoveredLeaves(node.data, termsOn(graph, today))) {
        if (leave.to < today || (lead.until ?? today) < today) continue
        const away = `${code(lead.person)} is on leave from ${leave.from} to ${leave.to}`
        const problem = leave.cover ? 'and covers for themselves' : 'without a substitute'
        yield {
          node,
          path: ['leads', path[0], 'leave', path[1], ...(leave.cover ? ['cover'] : [])],
          message: `${away} ${problem}; name who stands in as \`cover\`.`,
        }
      }
    }
  },
}
