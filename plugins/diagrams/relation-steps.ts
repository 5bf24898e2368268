import type { Edge, Graph } from '../graph/graph.ts'
import type { Adjacency, Neighbour } from './neighbourhood.ts'

/**
 * Returns the graph for a walk: the edges of some fields, or of those that put documents in order
 * (`needs`, `supersedes`, `parent`). Two fields that state one fact from both ends, such as
 * `superseded-by` and `supersedes`, give one step.
 */
export function relationSteps(graph: Graph, fields?: readonly string[]): Adjacency {
  const follows = ({ reference: { field, relation } }: Edge) =>
    fields?.includes(field) ?? (relation.acyclic === true || relation.dependency === true)
  const steps = (key: string, side: 'from' | 'to'): Neighbour[] => {
    const ahead = graph.edgesFrom(key).filter((edge) => follows(edge) && statedFrom(edge) === side)
    const behind = graph.edgesTo(key).filter((edge) => follows(edge) && statedFrom(edge) !== side)
    return [...ahead.map((edge) => step(edge, 'to')), ...behind.map((edge) => step(edge, 'from'))]
  }
  return { out: (key) => steps(key, 'from'), in: (key) => steps(key, 'to') }
}

/**
 * Returns the end whose field comes first in its kind, of the two fields that can state an edge.
 */
function statedFrom({ from, reference }: Edge): 'from' | 'to' {
  const { reciprocal } = reference.relation
  const fields = Object.keys(from.kind.relations)
  const first = reciprocal === undefined ? -1 : fields.indexOf(reciprocal)
  return first === -1 || first >= fields.indexOf(reference.field) ? 'from' : 'to'
}

function step(edge: Edge, end: 'from' | 'to'): Neighbour {
  const { field, relation } = edge.reference
  return {
    key: edge[end].key,
    relation: statedFrom(edge) === 'from' ? field : (relation.reciprocal ?? field),
  }
}
