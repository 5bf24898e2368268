import { code } from '../basics/wording.ts'
import { isOpen } from '../graph/phase.ts'
import { item, trackedAt } from '../kinds/item.ts'
import type { Rule } from './base/rule.ts'
import { relatedAt } from './base/run-rules.ts'

export const blockedByUnsaid: Rule = {
  id: 'blocked-by-unsaid',
  severity: 'warning',
  finds: 'an item whose issue waits for the issue of another item that it does not need',
  source: "Sourcegraph's Distribution roadmap lists the dependencies of each item.",
  *check({ graph, issues }) {
    if (issues.all.length === 0) return
    const items = graph.entries(item)
    const byAddress = new Map(
      items.flatMap((entry) => {
        const issue = issues.at(trackedAt(entry.data) ?? '')
        return issue ? [[issue.key, entry] as const] : []
      }),
    )
    for (const node of items) {
      const issue = isOpen(node) ? issues.at(trackedAt(node.data) ?? '') : undefined
      for (const { url } of issue?.data.blockedBy ?? []) {
        const blocker = url === undefined ? undefined : issues.at(url)
        const needed = blocker && byAddress.get(blocker.key)
        if (!issue || !needed || !isOpen(needed) || needed === node) continue
        const says = graph
          .edgesFrom(node.key)
          .some(({ reference, to }) => reference.relation.dependency && to.key === needed.key)
        if (says) continue
        yield {
          node,
          path: ['tracking'],
          message: `Its issue waits for that of ${code(needed.id)}, which the item does not need; add it to \`needs\`.`,
          related: [relatedAt('said here', issue, ['blockedBy'])],
        }
      }
    }
  },
}
