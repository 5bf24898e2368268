import { code } from '../basics/wording.ts'
import { isOpen, statusOf } from '../graph/phase.ts'
import { lastDayOf } from '../kinds/fields/target.ts'
import { item, targetOf, targetPath } from '../kinds/item.ts'
import type { Rule } from './base/rule.ts'

export const targetPassed: Rule = {
  id: 'target-passed',
  severity: 'warning',
  finds: 'an open item whose target has passed and whose history does not say so',
  source: "Sourcegraph's Distribution roadmap marks its items as delayed or overdue.",
  *check({ graph, dayFor }) {
    for (const entry of graph.entries(item)) {
      const target = targetOf(entry.data)
      const last = target === undefined ? undefined : lastDayOf(target)
      if (target === undefined || last === undefined || !isOpen(entry)) continue
      if (last >= dayFor(entry) || entry.data.history.at(-1)?.status === 'overdue') continue
      const over = target === last ? 'is past' : `ended on ${last}`
      const still = `the item is still ${code(statusOf(entry) ?? '')}`
      yield {
        node: entry,
        path: targetPath(entry.data),
        message: `Target ${code(target)} ${over} and ${still}; add a step that says so.`,
        help: 'The step is `overdue`, or has a new `target`.',
      }
    }
  },
}
