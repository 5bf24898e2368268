import { code } from '../basics/wording.ts'
import { isOpen } from '../graph/phase.ts'
import { item, targetOf, targetPath } from '../kinds/item.ts'
import { isLater } from '../kinds/target.ts'
import type { Rule } from './base/rule.ts'
import { relatedAt } from './base/run-rules.ts'

export const needsLaterTarget: Rule = {
  id: 'needs-later-target',
  severity: 'warning',
  finds: 'an open item that is due before an item it needs',
  source: "Sourcegraph's Distribution roadmap shows targets next to dependencies.",
  *check({ graph }) {
    const items = new Map(graph.entries(item).map((entry) => [entry.key, entry]))
    for (const entry of items.values()) {
      const target = targetOf(entry.data)
      if (target === undefined || !isOpen(entry)) continue
      for (const { reference, to } of graph.edgesFrom(entry.key)) {
        const needed = reference.relation.dependency ? items.get(to.key) : undefined
        const other = needed && isOpen(needed) ? targetOf(needed.data) : undefined
        if (!needed || other === undefined || !isLater(other, target)) continue
        const later = `${code(to.id)}, which is due in ${code(other)}`
        yield {
          node: entry,
          path: reference.path,
          message: `Due in ${code(target)}, but needs ${later}; move one of the two.`,
          related: [
            relatedAt('its own target', entry, targetPath(entry.data)),
            relatedAt(`the target of ${code(to.id)}`, needed, targetPath(needed.data)),
          ],
        }
      }
    }
  },
}
