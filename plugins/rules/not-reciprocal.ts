import { code } from '../basics/wording.ts'
import type { Node } from '../entries/entry.ts'
import type { Edge } from '../graph/graph.ts'
import type { Rule } from './base/rule.ts'
import { relatedAt } from './base/run-rules.ts'

export const notReciprocal: Rule = {
  id: 'not-reciprocal',
  severity: 'warning',
  finds: 'a one-sided link between two documents, such as `supersedes` without `superseded-by`',
  source: "Flyte's roadmap of 2022 replaces that of 2020, and neither of them names the other.",
  *check({ graph }) {
    for (const node of graph.nodes) {
      for (const edge of graph.edgesFrom(node.key)) {
        const field = edge.reference.relation.reciprocal
        if (
          field === undefined ||
          graph.edgesFrom(edge.to.key).some((back) => answers(back, edge, field))
        )
          continue
        const silent = `${code(edge.to.id)} does not name ${code(node.id)}`
        yield {
          node,
          path: edge.reference.path,
          message: `${silent} in its ${code(field)}; add it there.`,
          related: [relatedAt('expected here', edge.to, [field])],
        }
      }
    }
  },
}

function answers(back: Edge, edge: Edge, field: string): boolean {
  return back.reference.field === field && isSame(back.to, edge.from)
}

/** Tells whether two documents have one id. An edge to an id means each of them. */
function isSame(a: Node, b: Node): boolean {
  return a.kind === b.kind && a.id === b.id
}
