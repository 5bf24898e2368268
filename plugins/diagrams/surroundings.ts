import type { Node } from '../entries/entry.ts'
import type { Graph } from '../graph/graph.ts'
import { type NearBounds, type Neighbourhood, neighbourhood } from './neighbourhood.ts'
import { relationSteps } from './relation-steps.ts'

/** Some documents, and what hangs together with them. */
export interface Surroundings {
  /** The documents that are linked to another one. */
  readonly centre: readonly Node[]
  readonly around: Neighbourhood
}

export interface SurroundingBounds extends NearBounds {
  /** The fields to follow. Without them, those that put documents in order are followed. */
  readonly fields?: readonly string[]
}

const MOST_LINKED = 60

/** Finds what some documents lead to and what leads to them. Unknown ids are left out. */
export function surroundings(
  graph: Graph,
  ids: readonly string[],
  { fields, ...bounds }: SurroundingBounds,
): Surroundings {
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
