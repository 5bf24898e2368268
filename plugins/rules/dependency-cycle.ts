import { code, count } from '../basics/wording.ts'
import { cyclesOf } from '../graph/cycles.ts'
import type { Edge, Graph } from '../graph/graph.ts'
import type { Rule } from './base/rule.ts'
import { relatedAt } from './base/run-rules.ts'

export const dependencyCycle: Rule = {
  id: 'dependency-cycle',
  severity: 'error',
  finds: 'documents that depend on each other in a circle',
  source: "Sourcegraph's Distribution roadmap orders its items by their dependencies.",
  *check({ graph }) {
    for (const relation of relationsOf(graph)) {
      for (const cycle of cyclesOf(
        graph,
        (edge) => edge.reference.field === relation && edge.reference.relation.acyclic === true,
      )) {
        const [first, ...rest] = cycle
        if (!first) continue
        yield {
          node: first.from,
          path: first.reference.path,
          message: `Circle in ${code(relation)}: ${pathOf(cycle)}; ${advice(cycle)}.`,
          related: rest.map((edge) =>
            relatedAt(
              `${code(edge.from.id)} names ${code(edge.to.id)} here`,
              edge.from,
              edge.reference.path,
            ),
          ),
        }
      }
    }
  },
}

/** Writes a cycle as a path of ids. A path that is too long to read is cut in the middle. */
function pathOf(cycle: readonly Edge[]): string {
  const ids = cycle.map((edge) => code(edge.from.id))
  const closed = [...ids, ids[0]]
  const cut = closed.length - 2 * SHOWN_AT_ENDS
  if (cut > 1) closed.splice(SHOWN_AT_ENDS, cut, `${count(cut, 'more document')}`)
  return closed.join(' → ')
}

const SHOWN_AT_ENDS = 10

/** Returns the advice for a walk. A walk that passes a document twice holds more than one cycle. */
function advice(walk: readonly Edge[]): string {
  const isOne = new Set(walk.map(({ from }) => from)).size === walk.length
  return isOne ? 'remove one of these' : 'remove one of each round'
}

function relationsOf(graph: Graph): ReadonlySet<string> {
  const fields = new Set<string>()
  for (const { references } of graph.nodes) {
    for (const { field, relation } of references) if (relation.acyclic) fields.add(field)
  }
  return fields
}
