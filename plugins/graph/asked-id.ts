import type { Node } from '../entries/entry.ts'
import { projectOf } from './project-names.ts'

/** The kinds that an id may mean, and the project in which it is written. */
export interface IdContext {
  readonly kinds?: readonly string[] | undefined
  readonly from: string
}

/** An id, taken apart: `ercs:erc:20`, `erc:20` or `20`. */
interface SplitId {
  readonly project?: string | undefined
  readonly kind?: string | undefined
  readonly name: string
}

/** Takes an id apart. Its first part is a project only if `projects` knows it. */
export function askedFor(id: string, projects: ReadonlyMap<string, string>): SplitId {
  const [first, rest] = splitAtColon(id)
  const project = first === undefined ? undefined : projects.get(first)
  const [kind, name] = project === undefined ? [first, rest] : splitAtColon(rest)
  return { project, kind, name }
}

/** Splits an id at its first colon. */
export function splitAtColon(id: string): [before: string | undefined, after: string] {
  const colon = id.indexOf(':')
  return colon === -1 ? [undefined, id] : [id.slice(0, colon), id.slice(colon + 1)]
}

/**
 * Returns the documents that an id means, among those with its name. Without a project, documents
 * of the same project come first, so that other projects change nothing. A project that is known by
 * its export alone is always named.
 */
export function meantBy(
  named: readonly Node[],
  { project, kind, kinds, from, projects }: SplitId & IdContext & KnownProjects,
): readonly Node[] {
  const isMeant = (node: Node) =>
    (kind === undefined || node.kind.name === kind) &&
    (project === undefined ? isNearby(node, { from, projects }) : projectOf(node) === project) &&
    isOf(node, kinds)
  const meant = named.every(isMeant) ? named : named.filter(isMeant)
  if (meant.length < 2 || project !== undefined) return meant
  const own = meant.filter((node) => projectOf(node) === from)
  return own.length > 0 ? own : meant
}

/** The names that a project has for others. */
interface KnownProjects {
  readonly projects: ReadonlyMap<string, string>
}

/** Tells whether an id that names no project may mean a node. */
function isNearby(
  { project }: Node,
  { from, projects }: Pick<IdContext, 'from'> & KnownProjects,
): boolean {
  if (!project || project.exported) return !project
  return !project.isFar || project.name === from || [...projects.values()].includes(project.name)
}

/** Tells whether a node is of one of the kinds. */
export function isOf(node: Node, kinds: readonly string[] | undefined): boolean {
  return kinds === undefined || kinds.includes(node.kind.name)
}
