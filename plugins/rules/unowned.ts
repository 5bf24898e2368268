import { code } from '../basics/wording.ts'
import { phaseOf, statusOf, statusPath } from '../graph/phase.ts'
import { item } from '../kinds/item.ts'
import type { Rule } from './rule.ts'

export const unowned: Rule = {
  id: 'unowned',
  severity: 'warning',
  finds: 'an item that is being worked on and has no owner',
  source: "Sourcegraph's Distribution roadmap names an owner for each item, or says there is none.",
  *check({ graph }) {
    for (const entry of graph.entries(item)) {
      if (phaseOf(entry) !== 'active' || entry.data.owners?.length) continue
      yield {
        node: entry,
        path: statusPath(entry),
        message: `Item is ${code(statusOf(entry) ?? '')} and has no owner; name one in \`owners\`.`,
      }
    }
  },
}
