import { dirname, relative } from 'node:path/posix'
import { memoized, once } from '../../basics/memo.ts'
import { suggesterOf } from '../../basics/suggester.ts'
import type { Node } from '../../entries/entry.ts'
import { entriesWith } from '../../graph/entries-with.ts'
import type { Graph } from '../../graph/graph.ts'
import { component } from '../../kinds/component.ts'
import { type Anchors, anchorsIn } from '../addresses/anchors.ts'
import type { LinkMap } from '../addresses/link-map.ts'
import { addressOf, type PageName, withSlash } from '../addresses/routes.ts'
import { sitePages } from '../addresses/site-pages.ts'
import type { SiteVersion } from '../addresses/site-version.ts'
import type { Component } from '../pinned/docs-version.ts'
import type { LockedInventories } from '../pinned/locked-inventories.ts'
import type { Pins } from '../pinned/pins.ts'

/** The facts that links are resolved with. */
export interface LinkContext {
  readonly graph: Graph
  readonly siteVersions: readonly SiteVersion[]
  /** Says whether the project has a file, for links to files that are not documents. */
  hasFile(path: string): boolean
  /** Returns the path of a file that a path means in other letter case. */
  inOtherCase(path: string): string | undefined
  /** Returns the content of a file, or undefined when it cannot be read. */
  bytesOf(path: string): Uint8Array | undefined
  /** Returns a path in its only form, where it may lead out of the project and back into it. */
  plainPath(path: string): string
  /** Returns the way from a folder to a file, as a relative link writes it. */
  wayTo(folder: string, path: string): string
  /** The way to the project of these documents: nothing, or `../ERCs/`. */
  readonly top: string
  readonly meanings: LinkMeanings
  /** The folder of documents. */
  readonly content: string
  /** False where no page is made of the documents, so that brackets stay what they are. */
  readonly publish: boolean
  /** Says whether the configuration excludes a link from the check. */
  isIgnored(url: string): boolean
  /** Returns the document at a page address of the site: `/roadmap/items/e2e/`. */
  nodeAtAddress(address: string): Node | undefined
  /**
   * Returns the path, below the start of the documents' pages, of a page without a document: the
   * front page, or the list of a kind. Returns undefined for any other address.
   */
  sitePage(address: string): string | undefined
  anchorsOf(node: Node): Anchors
  /** Returns the document in a folder that a file name most likely means. */
  nearestFile(folder: string, name: string): string | undefined
  readonly pins: Pins
  readonly locked: LockedInventories
  /** Components by key. */
  readonly components: ReadonlyMap<string, Component>
  /** The components whose docs have an inventory. */
  readonly inventoried: readonly Component[]
  /** Notes that a link needs a version of a component's docs. */
  want(component: string, version: string): void
  /** The versions that links need, by component. */
  readonly wanted: ReadonlyMap<string, ReadonlySet<string>>
  /** Says whether a name may still be guessed. One report has a limited number of guesses. */
  mayGuess(): boolean
}

/** The meaning of links that a project decides. */
export interface LinkMeanings {
  readonly map: LinkMap
  /** The folder that a leading `/` means, from the project's root. */
  readonly top: string
}

const MOST_GUESSES = 1_000

export interface LinkInput {
  readonly hasFile: (path: string) => boolean
  /** Returns the names in a folder of the project, where they are known. */
  readonly namesIn?: ((folder: string) => readonly string[]) | undefined
  readonly bytesOf: (path: string) => Uint8Array | undefined
  readonly plainPath?: ((path: string) => string) | undefined
  readonly wayTo?: ((folder: string, path: string) => string) | undefined
  readonly top?: string | undefined
  readonly meanings?: LinkMeanings | undefined
  /** The folder of documents, from the project's root. */
  readonly content: string
  readonly publish?: boolean
  /** The beginnings of links that are not checked. */
  readonly ignoreLinks?: readonly string[]
  /** The site's pages without a document. */
  readonly pages?: readonly PageName[]
  /** The path of the site at which the documents' pages begin. Default: `/`. */
  readonly base?: string
  /** The versions of the site. It is empty or absent when the site has only one. */
  readonly siteVersions?: readonly SiteVersion[] | undefined
  readonly locked: LockedInventories
}

export function contextOf(graph: Graph, pins: Pins, input: LinkInput): LinkContext {
  const { hasFile, bytesOf, content, locked, ignoreLinks = [], siteVersions = [], base } = input
  const addresses = once(() => addressesOf(graph, base))
  const pages = once(() => sitePages(graph, input.pages ?? [], base))
  const anchors = memoized((node: Node) => anchorsIn(node.document.outline))
  const folders = once(() => Map.groupBy(graph.nodes, (node) => dirname(node.document.path)))
  const suggesters = memoized((folder: string) =>
    suggesterOf((folders().get(folder) ?? []).map(({ document }) => nameOf(document.path))),
  )
  const components = entriesWith(graph, component, ['docs'])
  const wanted = new Map<string, Set<string>>()
  let guesses = 0
  return {
    graph,
    siteVersions,
    pins,
    locked,
    components: new Map(components.map((each) => [each.key, each])),
    inventoried: components.filter(({ data }) => data.docs?.inventory !== undefined),
    wanted,
    want: (id, version) => wanted.set(id, (wanted.get(id) ?? new Set()).add(version)),
    mayGuess: () => guesses++ < MOST_GUESSES,
    hasFile,
    inOtherCase: otherCase(memoized(input.namesIn ?? (() => []))),
    bytesOf,
    plainPath: input.plainPath ?? ((path) => path),
    wayTo: input.wayTo ?? relative,
    top: input.top ?? '',
    meanings: input.meanings ?? { map: () => undefined, top: '.' },
    content,
    publish: input.publish ?? true,
    isIgnored: (url) => ignoreLinks.some((beginning) => url.startsWith(beginning)),
    nodeAtAddress: (address) => addresses().get(withSlash(address)),
    sitePage: (address) => pages().get(withSlash(address)),
    anchorsOf: anchors,
    nearestFile: (folder, name) => suggesters(folder)(name),
  }
}

/** Returns the documents by the addresses of their pages, also by those that they had before. */
function addressesOf({ nodes }: Graph, base: LinkInput['base']): ReadonlyMap<string, Node> {
  const former = nodes.flatMap((node) =>
    formerAddresses(node, base).map((address) => [address, node] as const),
  )
  return new Map([...former, ...nodes.map((node) => [addressOf(node, base), node] as const)])
}

/** Returns a function that finds the real path of a file that is written in other letter case. */
function otherCase(namesIn: (folder: string) => readonly string[]) {
  return (path: string): string | undefined => {
    let real = '.'
    for (const step of path.replace(/\/$/, '').split('/')) {
      const names = namesIn(real)
      const name = names.includes(step)
        ? step
        : names.find((each) => each.toLowerCase() === step.toLowerCase())
      if (name === undefined) return undefined
      real = real === '.' ? name : `${real}/${name}`
    }
    return real
  }
}

/** Returns the former addresses of a document. Each of them redirects to the present one. */
function formerAddresses(node: Node, base: string | undefined): readonly string[] {
  return node.kind.inOneFile ? [] : node.aliases.map((id) => addressOf({ ...node, id }, base))
}

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
