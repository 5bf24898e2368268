import { compareText } from '../basics/finding.ts'
import type { Entry, Node, Reading } from '../entries/entry.ts'
import type { Kind } from '../kinds/kind.ts'
import { connect } from './edges.ts'
import { entriesOf } from './entries-of-kind.ts'
import type { Edge, Graph, LooseEnd } from './graph.ts'
import { indexNames, type Names } from './names.ts'
import { type ProjectNames, projectOf } from './project-names.ts'
import type { WhyUnlocked } from './unlocked.ts'

/**
 * Turns the entries of several projects into one graph. Returns a function that gives it as one of
 * the projects sees it: with its own documents in the lists, and with edges to all. Nothing is
 * dropped: a reference without a target is kept as a loose end.
 */
export function graphsOf(
  readings: readonly Reading[],
  kinds: readonly Kind[],
  { names: projects, unlocked }: OtherProjects,
): (project: string) => Graph {
  const sorted = withOwnKeys([...readings].sort(({ node: a }, { node: b }) => byKey(a, b)))
  const names = indexNames(sorted, projects)
  const all = new Map(sorted.map(({ judged }) => [judged.key, judged]))
  const documents = sorted.map(({ node }) => node)
  const paths = new Map(documents.map((node) => [node.document.path, node]))
  const entries = new Map<string, Entry>()
  for (const { entry } of sorted) {
    if (entry && names.nodes.get(entry.key) === entry) entries.set(entry.key, entry)
  }
  const kindNames = new Set(kinds.map((kind) => kind.name))
  const whole = {
    documents,
    names,
    entries,
    unsound: [...all.values()].filter(({ key }) => !entries.has(key)),
    ...connect(sorted, names, kindNames),
  }
  return (project) => ({
    ...partOf(whole, project),
    entry: (key) => entries.get(key),
    node: (key) => all.get(key),
    judged: (key) => all.get(key),
    nodeAt: (path) => paths.get(path),
    named: (id, wanted) => names.find(id, { kinds: wanted, from: project }),
    edgesFrom: (key) => whole.from.get(key) ?? NONE,
    edgesTo: (key) => whole.to.get(key) ?? NONE,
    nearestId: (id, wanted) => names.nearest(id, { kinds: wanted, from: project }),
    hasKind: (name) => kindNames.has(name),
    hasProject: (name) => projects(project).has(name),
    unlockedProject(id) {
      const [name = ''] = id.split(':', 1)
      const why = unlocked.get(projects(project).get(name) ?? '')
      return why && { name, why }
    },
  })
}

/** The other projects in a graph. */
export interface OtherProjects {
  readonly names: ProjectNames
  /** The projects elsewhere of which no document is known. */
  readonly unlocked: ReadonlyMap<string, WhyUnlocked>
}

interface Whole {
  readonly documents: readonly Node[]
  readonly names: Names
  readonly entries: ReadonlyMap<string, Entry>
  readonly unsound: readonly Entry[]
  readonly looseEnds: readonly LooseEnd[]
}

/** Returns the lists of a graph for one project. */
function partOf({ documents, names, entries, unsound, looseEnds }: Whole, project: string) {
  const isOwn = (node: Node) => projectOf(node) === project
  const byKind = Map.groupBy([...entries.values()].filter(isOwn), ({ kind }) => kind.name)
  return {
    nodes: [...names.nodes.values()].filter(isOwn),
    documents: documents.filter(isOwn),
    looseEnds: looseEnds.filter(({ from }) => isOwn(from)),
    clashes: names.clashes.filter(({ node }) => isOwn(node)),
    unsound: unsound.filter(isOwn),
    entries: <Data>(kind: Kind<Data>) => entriesOf(kind, byKind.get(kind.name)),
  }
}

/**
 * Gives the second document with an id a key of its own, `page:plan#2`. An id has no `#` in it. Its
 * id means the first one.
 */
function withOwnKeys(sorted: readonly Reading[]): readonly Reading[] {
  const times = new Map<string, number>()
  return sorted.map((reading) => {
    const { key: name } = reading.node
    const time = (times.get(name) ?? 0) + 1
    times.set(name, time)
    if (time === 1) return reading
    const key = `${name}#${time}`
    const judged = { ...reading.judged, key }
    return { ...reading, node: judged, judged, entry: reading.entry && judged }
  })
}

/** Compares by key. Of two documents with one key, the one whose path sorts first comes first. */
function byKey(a: Node, b: Node): number {
  return compareText(a.key, b.key) || compareText(a.document.path, b.document.path)
}

const NONE: readonly Edge[] = []
