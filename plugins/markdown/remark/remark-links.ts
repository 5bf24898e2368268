import { isAbsolute, relative, resolve, sep } from 'node:path'
import type { Code, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { fenceToMermaid } from '../../diagrams/fence-to-mermaid.ts'
import { diagramLanguage } from '../../documents/markup/mentions.ts'
import type { Graph } from '../../graph/graph.ts'
import type { Base } from '../../links/addresses/base.ts'
import { type LinkedProject, type LinkFault, linkTable } from '../../links/link-table.ts'
import { type BrokenLinks, faultsInFile, refuseBroken } from '../../links/shown/page-faults.ts'
import { refusedPage } from '../../links/shown/refused-page.ts'
import { linkTree } from './link-tree.ts'

export interface LinkOptions {
  readonly project: LinkedProject | (() => Promise<LinkedProject>)
  /** The base of the pages. Default: that of the project. */
  readonly base?: Base
  /** The base of the version at the front, when `base` belongs to another. */
  readonly siteBase?: Base | undefined
  /** False leaves `milepost` fences to a later step. Default: they become `mermaid` fences. */
  readonly expandDiagrams?: boolean
  /** How broken links are reported. Default: `report`, as messages of the file. */
  readonly brokenLinks?: BrokenLinks | undefined
}

/**
 * A unified plugin over mdast that turns ids and relative links into addresses and fills in titles.
 */
export function remarkLinks(options: LinkOptions) {
  const { project, expandDiagrams = true, brokenLinks } = options
  return async (tree: Root, file: VFile): Promise<void> => {
    const known = typeof project === 'function' ? await project() : project
    const { base = known.base ?? '/', siteBase = base } = options
    const path = pathIn(known.root, file)
    const refused = refusedPage(known, path, brokenLinks)
    if (refused) {
      for (const fault of refused.faults) addMessage(file, fault)
      tree.children = [refused.standIn]
      return
    }
    const found: LinkFault[] = []
    const report = (fault: LinkFault) => void found.push(fault)
    linkTree(tree, String(file), linkTable(known, path, { base, siteBase, report }))
    const faults = faultsInFile(found, String(file), known.textOf?.(path))
    for (const fault of faults) addMessage(file, fault)
    if (brokenLinks === 'fail') refuseBroken(path, faults)
    if (expandDiagrams) visit(tree, 'code', (fence) => expandDiagram(fence, known.graph))
  }
}

function addMessage(file: VFile, { rule, message, help, place }: LinkFault): void {
  const start = { line: place.line, column: place.column }
  const end = { line: place.endLine, column: place.endColumn }
  const shown = file.message(message, { place: { start, end }, ruleId: rule, source: 'milepost' })
  if (help !== undefined) shown.note = help
}

function expandDiagram(fence: Code, graph: Graph): void {
  const mermaid =
    diagramLanguage(fence.lang) === 'milepost' ? fenceToMermaid(fence.value, graph) : undefined
  if (mermaid === undefined) return
  fence.lang = 'mermaid'
  fence.value = mermaid
}

function pathIn(root: string, file: VFile): string {
  const path = file.path ?? ''
  const full = isAbsolute(path) ? path : resolve(file.cwd, path)
  return relative(root, full).split(sep).join('/')
}
