import { nearest } from '../../basics/nearest.ts'
import { code, orMeant } from '../../basics/wording.ts'
import type { Graph } from '../../graph/graph.ts'
import { component } from '../../kinds/component.ts'
import type { Component } from '../../links/pinned/docs-version.ts'

/**
 * Returns the component that an argument names. Throws when it does not exist or has no inventory.
 * `projects` could be named as well.
 */
export function namedComponent(
  graph: Graph,
  name: string,
  projects: readonly string[] = [],
): Component {
  const [node] = graph.named(name, ['component'])
  const found = graph.entries(component).find(({ key }) => key === node?.key)
  if (!found) {
    const meant = orMeant(graph.nearestId(name, ['component']) ?? nearest(name, projects))
    const what = projects.length > 0 ? 'a component or project' : 'the component'
    throw new Error(`Cannot find ${what} ${code(name)}${meant}`)
  }
  if (found.data.docs?.inventory !== undefined) return found
  throw new Error(`Component ${code(found.id)} has no ${code('inventory')} in its ${code('docs')}.`)
}
