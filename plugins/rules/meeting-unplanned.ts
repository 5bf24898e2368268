import { code } from '../basics/wording.ts'
import { isOpen } from '../graph/phase.ts'
import { group } from '../kinds/group.ts'
import type { Rule } from './base/rule.ts'

export const meetingUnplanned: Rule = {
  id: 'meeting-unplanned',
  severity: 'warning',
  finds: 'a meeting on single days, all of which are over',
  source:
    "Flyte's planning process: the quarterly meeting moves, so its next day stands in the calendar.",
  *check({ graph, dayFor }) {
    for (const node of graph.entries(group)) {
      if (!isOpen(node)) continue
      for (const [at, { title, dates }] of (node.data.meetings ?? []).entries()) {
        const last = dates?.toSorted().at(-1)
        if (!last || last >= dayFor(node)) continue
        yield {
          node,
          path: ['meetings', at, 'dates', dates?.indexOf(last) ?? 0],
          message: `The last day of ${code(title)} was ${last}; add the next one to ${code('dates')}.`,
        }
      }
    }
  },
}
