import type { Node, Reading, Reference } from '../entries/entry.ts'
import type { Edge, LooseEnd } from './graph.ts'
import type { Names } from './names.ts'
import { projectOf } from './project-names.ts'

/**
 * Makes the edges. The second document with an id has edges to others only, because its id means
 * the first one.
 */
export function connect(
  readings: readonly Reading[],
  names: Names,
  kindNames: ReadonlySet<string>,
) {
  const from = new Map<string, Edge[]>()
  const to = new Map<string, Edge[]>()
  const looseEnds: LooseEnd[] = []
  for (const { node } of readings) {
    const isNamed = !names.duplicates.has(node)
    for (const reference of node.references) {
      const target = targetOf(node, reference, { names, kindNames })
      if (!target && reference.relation.to.some((kind) => kindNames.has(kind))) {
        looseEnds.push({ from: node, reference, otherKind: ofOtherKind(node, reference, names) })
      }
      if (!target) continue
      const edge = { from: node, to: target, reference }
      push(from, node.key, edge)
      if (isNamed) push(to, target.key, edge)
    }
  }
  return { from, to, looseEnds }
}

interface Targets {
  readonly names: Names
  readonly kindNames: ReadonlySet<string>
}

/**
 * Finds the target of a reference: the first kind of the relation that has the id decides. In a
 * project that is known by its export, a kind that nobody has here fits every relation.
 */
function targetOf(
  node: Node,
  { to, relation }: Reference,
  { names, kindNames }: Targets,
): Node | undefined {
  const from = projectOf(node)
  for (const kind of relation.to) {
    const [target] = names.find(to, { kinds: [kind], from })
    if (target) return target
  }
  const named = to.includes(':') ? names.find(to, { from }) : []
  return named.find(({ project, kind }) => project?.exported && !kindNames.has(kind.name))
}

function ofOtherKind(node: Node, { to }: Reference, names: Names): Node | undefined {
  return names.find(to, { from: projectOf(node) })[0]
}

function push(map: Map<string, Edge[]>, key: string, edge: Edge): void {
  const edges = map.get(key)
  if (edges) edges.push(edge)
  else map.set(key, [edge])
}
