import { compareText } from '../basics/finding.ts'
import type { Entry, Node, Reading, Reference } from '../entries/entry.ts'
import type { Kind } from '../kinds/kind.ts'
import type { Edge, Graph, LooseEnd } from './graph.ts'
import { indexNames, type Names } from './names.ts'

/**
 * Turns entries into a graph. Nothing is dropped: a reference without a target is kept as a loose
 * end.
 */
export function buildGraph(readings: readonly Reading[], kinds: readonly Kind[]): Graph {
  const sorted = [...readings].sort(({ node: a }, { node: b }) => byKey(a, b))
  const names = indexNames(sorted)
  const entries = new Map<string, Entry>()
  for (const { entry } of sorted) {
    if (entry && names.nodes.get(entry.key) === entry) entries.set(entry.key, entry)
  }
  const byKind = Map.groupBy(entries.values(), (entry) => entry.kind.name)
  const nodes = [...names.nodes.values()]
  const paths = new Map(sorted.map(({ node }) => [node.document.path, node]))
  const kindNames = new Set(kinds.map((kind) => kind.name))
  const { from, to, looseEnds } = connect(sorted, names, kindNames)
  return {
    nodes,
    looseEnds,
    clashes: names.clashes,
    entries: (kind) => entriesOf(kind, byKind.get(kind.name)),
    entry: (key) => entries.get(key),
    node: (key) => names.nodes.get(key),
    nodeAt: (path) => paths.get(path),
    named: (id, wanted) => names.find(id, wanted),
    edgesFrom: (key) => from.get(key) ?? NONE,
    edgesTo: (key) => to.get(key) ?? NONE,
    nearestId: (id, wanted) => names.nearest(id, wanted),
    hasKind: (name) => kindNames.has(name),
  }
}

/**
 * Returns the entries of a kind. A site's own kind may have the name of another kind; its entries
 * count only if they have all fields of the kind that is asked for.
 */
function entriesOf<Data>(kind: Kind<Data>, named: readonly Entry[] = []): readonly Entry<Data>[] {
  const fields = named[0]?.kind.schema.shape ?? {}
  const fits = Object.keys(kind.schema.shape).every((field) => Object.hasOwn(fields, field))
  return fits ? (named as readonly Entry<Data>[]) : []
}

/** Compares by key. Of two documents with one key, the one whose path sorts first comes first. */
function byKey(a: Node, b: Node): number {
  return compareText(a.key, b.key) || compareText(a.document.path, b.document.path)
}

const NONE: readonly Edge[] = []

/**
 * Makes the edges. The second document with an id has no edges, because its id means the first one.
 */
function connect(readings: readonly Reading[], names: Names, kindNames: ReadonlySet<string>) {
  const from = new Map<string, Edge[]>()
  const to = new Map<string, Edge[]>()
  const looseEnds: LooseEnd[] = []
  for (const { node } of readings) {
    const isNamed = names.nodes.get(node.key) === node
    for (const reference of node.references) {
      const target = targetOf(reference, names)
      if (!target && reference.relation.to.some((kind) => kindNames.has(kind))) {
        looseEnds.push({ from: node, reference, misfit: names.find(reference.to)[0] })
      }
      if (target && isNamed) link({ from: node, to: target, reference }, from, to)
    }
  }
  return { from, to, looseEnds }
}

/** Finds the target of a reference: the first kind of the relation that has the id decides. */
function targetOf(reference: Reference, names: Names): Node | undefined {
  for (const kind of reference.relation.to) {
    const [target] = names.find(reference.to, [kind])
    if (target) return target
  }
  return undefined
}

function link(edge: Edge, from: Map<string, Edge[]>, to: Map<string, Edge[]>): void {
  push(from, edge.from.key, edge)
  push(to, edge.to.key, edge)
}

function push(map: Map<string, Edge[]>, key: string, edge: Edge): void {
  const edges = map.get(key)
  if (edges) edges.push(edge)
  else map.set(key, [edge])
}
