import { code } from '../basics/wording.ts'
import { isOpen, phaseOf, statusOf, statusPath } from '../graph/phase.ts'
import type { Rule } from './base/rule.ts'
import { relatedAt } from './base/run-rules.ts'

export const needsDropped: Rule = {
  id: 'needs-dropped',
  severity: 'warning',
  finds: 'an open document that needs one that was given up',
  source: "Sourcegraph's Distribution roadmap: an item waits for the items it needs.",
  *check({ graph }) {
    for (const node of graph.nodes) {
      const entry = graph.entry(node.key)
      if (!entry || phaseOf(entry) === undefined || !isOpen(entry)) continue
      for (const { reference, to } of graph.edgesFrom(node.key)) {
        const needed = reference.relation.dependency ? graph.entry(to.key) : undefined
        if (!needed || phaseOf(needed) !== 'dropped') continue
        const [name, status] = [code(reference.to), code(statusOf(needed) ?? '')]
        yield {
          node,
          path: reference.path,
          message: `Needs ${name}, which is ${status} and will not come; need something else, or drop this too.`,
          related: [relatedAt(`${name} is ${status} here`, to, statusPath(needed))],
        }
      }
    }
  },
}
