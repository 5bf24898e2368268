import { memoized } from '../basics/memo.ts'
import type { Node } from '../entries/entry.ts'
import type { Edge, Graph } from '../graph/graph.ts'
import {
  type Adjacency,
  type NearBounds,
  type Neighbour,
  type Neighbourhood,
  neighbourhood,
} from './neighbourhood.ts'

/** The steps of each graph along its order, which the pictures of all pages walk. */
const known = new WeakMap<Graph, Adjacency>()

/**
 * Returns the graph for a walk: the edges of some fields, or of those that put documents in order
 * (`needs`, `supersedes`, `parent`). Two fields that state one fact from both ends, such as
 * `superseded-by` and `supersedes`, give one step.
 */
export function relationSteps(graph: Graph, fields?: readonly string[]): Adjacency {
  if (fields) return stepsAlong(graph, ({ reference: { field } }) => fields.includes(field))
  const steps = known.get(graph) ?? stepsAlong(graph, isInOrder)
  known.set(graph, steps)
  return steps
}

function isInOrder({ reference: { relation } }: Edge): boolean {
  return relation.acyclic === true || relation.dependency === true
}

function stepsAlong(graph: Graph, follows: (edge: Edge) => boolean): Adjacency {
  const at = memoized((key: string) => {
    const ahead = graph.edgesFrom(key).filter(follows)
    const behind = graph.edgesTo(key).filter(follows)
    const side = (wanted: 'from' | 'to'): readonly Neighbour[] => [
      ...ahead.filter((edge) => statedFrom(edge) === wanted).map((edge) => step(edge, 'to')),
      ...behind.filter((edge) => statedFrom(edge) !== wanted).map((edge) => step(edge, 'from')),
    ]
    return { out: side('from'), in: side('to') }
  })
  return { out: (key) => at(key).out, in: (key) => at(key).in }
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

/** Some documents, and what hangs together with them. */
export interface Around {
  /** The documents that are linked to another one. */
  readonly centre: readonly Node[]
  readonly around: Neighbourhood
}

export interface AroundBounds extends NearBounds {
  /** The fields to follow. Without them, those that put documents in order are followed. */
  readonly fields?: readonly string[]
}

const MOST_LINKED = 60

/** Finds what some documents lead to and what leads to them. Unknown ids are left out. */
export function aroundOf(
  graph: Graph,
  ids: readonly string[],
  { fields, ...bounds }: AroundBounds,
): Around {
  const steps = relationSteps(graph, fields)
  const named = new Set(ids.flatMap((id) => graph.named(id).slice(0, 1)))
  const isLinked = ({ key }: Node) => [steps.out, steps.in].some((side) => !isEmpty(side(key)))
  const centre = [...named].filter(isLinked)
  const keys = centre.map((node) => node.key)
  return { centre, around: neighbourhood(steps, keys, bounds) }
}

/** Returns the neighbours that are not drawn, as far as they are linked below a picture. */
export function linked({ cut }: Neighbourhood): readonly string[] {
  return cut.slice(0, MOST_LINKED)
}

function isEmpty(steps: Iterable<unknown>): boolean {
  for (const _ of steps) return false
  return true
}
