import { isAbsolute, relative, resolve, sep } from 'node:path'
import type { Code, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { dependencies } from '../diagrams/dependencies.ts'
import { toMermaid } from '../diagrams/mermaid.ts'
import type { Node } from '../entries/entry.ts'
import type { Graph } from '../graph/graph.ts'
import { diagramIds } from '../links/diagram-ids.ts'
import type { Links } from '../links/links.ts'
import type { Resolution } from '../links/resolution.ts'
import { type LinkTable, linkTree } from './link-tree.ts'

/** A checked project: what links are resolved against. */
export interface LinkedProject {
  /** Its folder on disk. */
  readonly root: string
  /** Its folder of documents, from the root. */
  readonly content: string
  readonly graph: Graph
  readonly links: Links
}

export interface LinkOptions {
  readonly project: LinkedProject | (() => Promise<LinkedProject>)
  /** The path that the site stands under. Default: `/`. */
  readonly base?: string
  /** Where the site begins, when `base` is that of one of its versions. */
  readonly siteBase?: string | undefined
  /** False leaves `milepost` fences to a later step. Default: they become `mermaid` fences. */
  readonly expandDiagrams?: boolean
}

/** A unified plugin over mdast: ids and relative links become addresses, titles are filled in. */
export function remarkLinks(options: LinkOptions) {
  const { project, base = '/', siteBase = base, expandDiagrams = true } = options
  return async (tree: Root, file: VFile): Promise<void> => {
    const known = typeof project === 'function' ? await project() : project
    const table = tableFor(known, pathIn(known.root, file), base)
    linkTree(tree, String(file), { ...table, siteBase })
    if (expandDiagrams) visit(tree, 'code', (fence) => expandDiagram(fence, known.graph))
  }
}

/** A page that is no document of the project may name documents; its other links are its own affair. */
function tableFor({ content, graph, links }: LinkedProject, path: string, base: string): LinkTable {
  const node = graph.nodeAt(path)
  if (node) return { base, content, resolve: (mention) => links.resolve(mention, node) }
  const guest = guestAt(path, graph)
  return {
    base,
    content,
    resolve(mention): Resolution {
      const resolution = guest ? links.resolve(mention, guest) : undefined
      const ours = resolution?.type === 'document' || mention.type === 'id'
      return ours && resolution
        ? resolution
        : { type: 'elsewhere', url: 'url' in mention ? mention.url : '' }
    },
  }
}

/** A stand-in for a file outside the graph, so that its relative links have somewhere to start. */
function guestAt(path: string, graph: Graph): Node | undefined {
  const [any] = graph.nodes
  const outline = { headings: [], placeholders: [], anchors: [] }
  return any && { ...any, key: '', document: { ...any.document, path, outline, mentions: [] } }
}

/** The ids of a fence, one a line, become the diagram of what they need and what needs them. */
function expandDiagram(fence: Code, graph: Graph): void {
  if (fence.lang !== 'milepost') return
  const diagram = dependencies(graph, diagramIds(fence.value))
  if (!diagram) return
  fence.lang = 'mermaid'
  fence.value = toMermaid(diagram)
}

function pathIn(root: string, file: VFile): string {
  const path = file.path ?? ''
  const full = isAbsolute(path) ? path : resolve(file.cwd, path)
  return relative(root, full).split(sep).join('/')
}
