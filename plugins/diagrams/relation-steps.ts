import type { Edge, Graph } from '../graph/graph.ts'
import type { Adjacency, Neighbour } from './neighbourhood.ts'

/**
 * The graph as a walk sees it: the edges of some fields, or of those that put documents in order
 * (`needs`, `supersedes`, `parent`). What two documents say of each other is one step:
 * `superseded-by` is `supersedes` told from the other end.
 */
export function relationSteps(graph: Graph, fields?: readonly string[]): Adjacency {
  const follows = ({ reference: { field, relation } }: Edge) =>
    fields?.includes(field) ?? (relation.acyclic === true || relation.dependency === true)
  const steps = (key: string, side: 'from' | 'to'): Neighbour[] => {
    const ahead = graph.edgesFrom(key).filter((edge) => follows(edge) && told(edge) === side)
    const behind = graph.edgesTo(key).filter((edge) => follows(edge) && told(edge) !== side)
    return [...ahead.map((edge) => step(edge, 'to')), ...behind.map((edge) => step(edge, 'from'))]
  }
  return { out: (key) => steps(key, 'from'), in: (key) => steps(key, 'to') }
}

/** The end that tells of the edge as its kind's first field of the pair does. */
function told({ from, reference }: Edge): 'from' | 'to' {
  const { reciprocal } = reference.relation
  const fields = Object.keys(from.kind.relations)
  const first = reciprocal === undefined ? -1 : fields.indexOf(reciprocal)
  return first === -1 || first >= fields.indexOf(reference.field) ? 'from' : 'to'
}

function step(edge: Edge, end: 'from' | 'to'): Neighbour {
  const { field, relation } = edge.reference
  return {
    key: edge[end].key,
    relation: told(edge) === 'from' ? field : (relation.reciprocal ?? field),
  }
}
