import type { Finding } from '../basics/finding.ts'
import { given } from '../basics/given.ts'
import { memoized } from '../basics/memo.ts'
import type { Entry, Node, Reading } from '../entries/entry.ts'
import { graphsOf } from '../graph/build-graph.ts'
import type { ProjectNames } from '../graph/project-names.ts'
import type { Parse } from '../outside/parsing/shared-parsing.ts'
import type { Source } from '../outside/sources/source.ts'
import type { Config } from './config.ts'
import type { ProjectRoot } from './open-roots.ts'
import { type LockedProjects, openProjects } from './pins/locked-projects.ts'
import { addressIn } from './publishing.ts'
import { listDocuments, type ReadDocuments, type ReadSource, readDocuments } from './read-source.ts'

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

/** The projects elsewhere and other roots in a graph. They do not depend on the project's documents. */
export interface Beside {
  readonly elsewhere: LockedProjects
  readonly roots: readonly (ReadDocuments &
    Pick<ReadSource, 'elsewhere'> &
    Pick<ReadRoot, 'root'>)[]
}

/** Reads the projects elsewhere, and gives the documents of other roots their keys. */
export function openBeside(own: ReadDocuments, roots: readonly ReadRoot[]): Beside {
  return {
    elsewhere: elsewhereOf(own),
    roots: roots.map(({ root, read }) => ({
      ...read,
      root,
      elsewhere: elsewhereOf(read, root.name),
      readings: read.readings.map((reading) => readingOf(reading, root)),
    })),
  }
}

/**
 * Joins the documents of a project, those of the roots beside it, and those of projects elsewhere to
 * one graph.
 */
export function joinGraph(
  own: ReadDocuments,
  roots: readonly ReadRoot[],
  { elsewhere, roots: beside }: Beside = openBeside(own, roots),
): JoinedGraph {
  const all = [{ ...own, elsewhere }, ...beside]
  const readings = all.flatMap((each) => [...each.readings, ...each.elsewhere.readings])
  const kinds = all.flatMap(({ config }) => config.kinds)
  const names = namesAmong(elsewhere, beside)
  const unlocked = new Map(all.flatMap((each) => [...each.elsewhere.unlocked]))
  const graphOf = graphsOf(readings, kinds, { names, unlocked })
  return {
    own: { ...own, elsewhere, graph: graphOf(''), roots: roots.map(({ root }) => root) },
    beside: beside.map((each) => ({ ...each, graph: graphOf(each.root.name) })),
  }
}

/** Runs the first half of a check: source files → parsed documents → entries → graph. */
export async function readSource(
  source: Source,
  config: Config,
  parse: Parse,
): Promise<ReadSource> {
  return joinGraph(await readDocuments(await listDocuments(source, config), parse), []).own
}

/** Opens the projects elsewhere that a configuration names. */
function elsewhereOf({ source, config }: ReadDocuments, root?: string): LockedProjects {
  return openProjects(source, { ...config, ...given({ root }) })
}

/** Returns the names that each project has for the others. */
function namesAmong(own: LockedProjects, roots: Beside['roots']): ProjectNames {
  const named = roots.filter(({ root }) => root.through === undefined)
  const all = new Map([...named.map(({ root: { name } }) => [name, name] as const), ...own.names])
  const known = new Map(
    roots.map(({ root, elsewhere }) => [root.name, new Map([...root.names, ...elsewhere.names])]),
  )
  return (project) => known.get(project) ?? all
}

/** Returns a reading with its project in every key. */
function readingOf({ node, entry, judged, findings }: Reading, root: ProjectRoot): Reading {
  const tagged = memoized((each: Entry) => nodeIn(each, root))
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
    project: { name: root.name, ...given({ address }), isFar: root.through !== undefined },
  }
}

function findingIn(finding: Finding, root: ProjectRoot): Finding {
  return finding.id === undefined ? finding : { ...finding, id: keyIn(finding.id, root) }
}

function keyIn(key: string, { name }: ProjectRoot): string {
  return `${name}:${key}`
}
