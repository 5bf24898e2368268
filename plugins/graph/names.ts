import { type Suggester, suggesterOf } from '../basics/suggester.ts'
import type { Entry, Node, Reading } from '../entries/entry.ts'
import { soundly } from '../entries/unsound-field.ts'
import { askedFor, type IdContext, isOf, meantBy, splitAtColon } from './asked-id.ts'
import type { Clash } from './graph.ts'
import { ALONE, type ProjectNames, projectOf } from './project-names.ts'

/**
 * An index from every name to its documents: ids, aliases, and the further names that a kind gives.
 */
export interface Names {
  readonly nodes: ReadonlyMap<string, Node>
  readonly clashes: readonly Clash[]
  /** Documents whose id means another one, each with that one. */
  readonly duplicates: ReadonlyMap<Node, Node>
  /** Returns the documents that an id means where it is written, in a document of `from`. */
  find(id: string, asked: IdContext): readonly Node[]
  /** Returns the id that was most likely meant by an unknown one. */
  nearest(id: string, asked: IdContext): string | undefined
}

/** Returns the key that the first of several documents with one id has. */
export function firstKey(key: string): string {
  return key.replace(/#\d+$/, '')
}

export function indexNames(readings: readonly Reading[], projects: ProjectNames = ALONE): Names {
  const { nodes, duplicates } = indexIds(readings.map(({ node }) => node))
  const clashes: Clash[] = [...duplicates].map(([node, first]) => {
    return { node, first, name: node.id, as: differsInCase(node, first) ? 'case' : 'id' }
  })
  const byName = new Map<string, Node[]>()
  const add = (name: string, node: Node) => {
    const named = byName.get(name)
    if (!named) byName.set(name, [node])
    else if (!named.includes(node)) named.push(node)
  }
  const claim = (name: string, node: Node, as: Clash['as']) => {
    const first = otherHolder(byName.get(name), node)
    const last = clashes.at(-1)
    const isTold = as === 'name' && last?.node === node && last.first === first
    if (first && !isTold) clashes.push({ node, first, name, as })
    if (!first || as === 'name') add(name, node)
  }
  for (const node of nodes.values()) add(node.id, node)
  for (const { node, judged } of readings) {
    if (duplicates.has(node)) continue
    for (const alias of node.aliases) claim(alias, node, 'alias')
    for (const name of furtherNames(judged)) claim(name, node, 'name')
  }
  return {
    nodes,
    clashes,
    duplicates,
    find(id, { kinds, from }) {
      const known = projects(from)
      const asked = askedFor(id, known)
      return meantBy(byName.get(asked.name) ?? [], { ...asked, kinds, from, projects: known })
    },
    nearest: nearestAmong([...nodes.values()], projects),
  }
}

/** Gives each id to its first document. */
function indexIds(all: readonly Node[]) {
  const nodes = new Map<string, Node>()
  const duplicates = new Map<Node, Node>()
  for (const node of all) {
    const key = firstKey(node.key)
    const first = nodes.get(key)
    if (first) duplicates.set(node, first)
    else nodes.set(key, node)
  }
  return { nodes, duplicates }
}

/** Returns the names that a kind gives, unless they follow from a field that is wrong. */
function furtherNames({ kind, data, document }: Entry): readonly string[] {
  return soundly(() => kind.namesOf(data, document.path)) ?? []
}

function differsInCase(node: Node, first: Node): boolean {
  const [a, b] = [node.document.path, first.document.path]
  return a !== b && a.toLowerCase() === b.toLowerCase()
}

function otherHolder(named: readonly Node[] | undefined, node: Node): Node | undefined {
  return named?.find(
    (other) =>
      other !== node && other.kind.name === node.kind.name && projectOf(other) === projectOf(node),
  )
}

/** Returns a function that finds the nearest id. It keeps one suggester for each set of nodes. */
function nearestAmong(nodes: readonly Node[], projects: ProjectNames): Names['nearest'] {
  const suggesters = new Map<string, Suggester>()
  return (id, { kinds, from }) => {
    const { project, name } = askedFor(id, projects(from))
    const scope = project ?? from
    const asked = `${scope} ${kinds?.join() ?? ''}`
    const known = suggesters.get(asked)
    const isAsked = (node: Node) => projectOf(node) === scope && isOf(node, kinds)
    const suggest = known ?? likelyAmong(nodes.filter(isAsked))
    if (!known) suggesters.set(asked, suggest)
    const nearest = suggest(name)
    if (project === undefined || nearest === undefined) return nearest
    return `${splitAtColon(id)[0]}:${nearest}`
  }
}

/**
 * Returns a function that finds the id of the document whose title or file is written in its place,
 * or else the nearest id.
 */
function likelyAmong(nodes: readonly Node[]): Suggester {
  const near = suggesterOf(nodes.map((node) => node.id))
  const titled = Map.groupBy(nodes, ({ title }) => title.trim().toLowerCase())
  const ids = new Set(nodes.map(({ id }) => id))
  return (written) => {
    const [node, second] = titled.get(written.trim().toLowerCase()) ?? []
    if (node && !second) return node.id
    const file = written.slice(written.lastIndexOf('/') + 1).replace(/\.mdx?$/i, '')
    return file !== written && ids.has(file) ? file : near(written)
  }
}
