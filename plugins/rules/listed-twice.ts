import { code } from '../basics/wording.ts'
import type { Edge } from '../graph/graph.ts'
import { withoutElement } from './base/list-fix.ts'
import type { Rule } from './base/rule.ts'
import { relatedAt } from './base/run-rules.ts'

export const listedTwice: Rule = {
  id: 'listed-twice',
  severity: 'error',
  finds: 'a list that names one document twice',
  source: "Sourcegraph's Distribution roadmap lists one item twice.",
  *check({ graph }) {
    for (const node of graph.nodes) {
      const edges = graph.edgesFrom(node.key)
      if (edges.length < 2) continue
      const listed = new Map<string, Edge>()
      for (const edge of edges) {
        const { field, path, to } = edge.reference
        if (!isPlainList(path)) continue
        const name = `${field} ${edge.to.key}`
        const first = listed.get(name)
        if (!first) listed.set(name, edge)
        else {
          yield {
            node,
            path,
            message: `${code(to)} is listed twice in ${code(field)}; remove one of them.`,
            related: [relatedAt('first listed here', node, first.reference.path)],
            ...withoutElement(node, path),
          }
        }
      }
    }
  },
}

/**
 * Tells whether a path is one in a plain list, such as `order[3]`. Paths such as `leads[3].person`
 * are not, since a person may lead more than once.
 */
function isPlainList(path: readonly (string | number)[]): boolean {
  return path.length === 2 && typeof path[1] === 'number'
}
