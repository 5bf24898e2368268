import type { Finding } from '../basics/finding.ts'
import { given } from '../basics/given.ts'
import type { Entry, Node, Reading } from '../entries/entry.ts'
import { graphsOf } from '../graph/build-graph.ts'
import type { ProjectNames } from '../graph/project-names.ts'
import { joined } from '../links/addresses/base.ts'
import { hostAddress } from '../links/addresses/published.ts'
import { addressOf } from '../links/addresses/routes.ts'
import { type ProjectRoot, topOf } from './open-roots.ts'
import type { ReadDocuments, ReadSource } from './read-source.ts'

/** The documents of another root, read. */
export interface ReadRoot {
  readonly root: ProjectRoot
  readonly read: ReadDocuments
}

/** The graph of several roots, as each of them sees it. */
export interface JoinedGraph {
  readonly own: ReadSource
  readonly beside: readonly (ReadSource & { readonly root: ProjectRoot })[]
}

/** Joins the documents of a project and those of the roots beside it to one graph. */
export function joinGraph(own: ReadDocuments, roots: readonly ReadRoot[]): JoinedGraph {
  const beside = roots.map(({ root, read }) => ({
    ...read,
    root,
    readings: read.readings.map((reading) => readingOf(reading, root)),
  }))
  const readings = [own, ...beside].flatMap((each) => each.readings)
  const kinds = [own, ...beside].flatMap(({ config }) => config.kinds)
  const graphOf = graphsOf(readings, kinds, namesAmong(roots.map(({ root }) => root)))
  return {
    own: { ...own, graph: graphOf(''), roots: roots.map(({ root }) => root) },
    beside: beside.map((each) => ({ ...each, graph: graphOf(each.root.name) })),
  }
}

/** Returns the names that each project has for the others. */
function namesAmong(roots: readonly ProjectRoot[]): ProjectNames {
  const all = new Map(roots.map(({ name }) => [name, name]))
  const known = new Map(roots.map(({ name, names }) => [name, names]))
  return (project) => known.get(project) ?? all
}

/** Returns a reading with its project in every key. */
function readingOf({ node, entry, judged, findings }: Reading, root: ProjectRoot): Reading {
  const known = new Map<Node, Entry>()
  const tagged = (each: Entry): Entry => {
    const before = known.get(each)
    if (before) return before
    const after = nodeIn(each, root)
    known.set(each, after)
    return after
  }
  const own = tagged(judged)
  return {
    node: node === judged ? own : nodeIn(node, root),
    judged: own,
    entry: entry && tagged(entry),
    findings: findings.map((finding) => findingIn(finding, root)),
  }
}

function nodeIn<Some extends Node>(node: Some, root: ProjectRoot): Some {
  const address = addressIn(node, root)
  return {
    ...node,
    key: keyIn(node.key, root),
    project: { name: root.name, ...given({ address }) },
  }
}

function findingIn(finding: Finding, root: ProjectRoot): Finding {
  return finding.id === undefined ? finding : { ...finding, id: keyIn(finding.id, root) }
}

function keyIn(key: string, { name }: ProjectRoot): string {
  return `${name}:${key}`
}

/** Returns the address of a document on the site of its root, or else on its code host. */
function addressIn(node: Node, root: ProjectRoot): string | undefined {
  const { site, base, repository, branch } = root.config
  if (site !== undefined) return addressOf(node, joined(site, base.slice(1)))
  const path = node.document.path.slice(topOf(root).length)
  return hostAddress({ repository, branch }, 'blob', path)
}
