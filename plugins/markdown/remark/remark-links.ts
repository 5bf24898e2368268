import { isAbsolute, relative, resolve, sep } from 'node:path'
import type { Code, Root } from 'mdast'
import type { VFile } from 'vfile'
import { fenceToFigure } from '../../diagrams/fences/fence-figure.ts'
import { fenceToMermaid } from '../../diagrams/fences/fence-to-mermaid.ts'
import type { LinkedGraph } from '../../diagrams/fences/linked-diagram.ts'
import { diagramLanguage } from '../../documents/markup/mentions.ts'
import { walk } from '../../documents/model/tree.ts'
import type { Graph } from '../../graph/graph.ts'
import type { Base } from '../../links/addresses/base.ts'
import { type LinkedProject, type LinkFault, linkTable } from '../../links/link-table.ts'
import {
  type BrokenLinks,
  faultsInFile,
  type NoticeFaults,
  refuseBroken,
} from '../../links/shown/page-faults.ts'
import { refusedPage } from '../../links/shown/refused-page.ts'
import { linkTree } from './link-tree.ts'

/** The form that `milepost` fences take: pictures with links and a table, or Mermaid's text. */
export type Diagrams = 'svg' | 'mermaid'

export interface LinkOptions {
  readonly project: LinkedProject | (() => Promise<LinkedProject>)
  /** The base of the pages. Default: that of the project. */
  readonly base?: Base
  /** The base of the version at the front, when `base` belongs to another. */
  readonly siteBase?: Base | undefined
  /** The form that `milepost` fences take; `later` leaves them to another step. Default: `svg`. */
  readonly diagrams?: Diagrams | 'later' | undefined
  /** The way to report broken links. Default: `report`, as messages of the file. */
  readonly brokenLinks?: BrokenLinks | undefined
  /** Receives the faults of each page, with places in its file. */
  readonly notice?: NoticeFaults | undefined
  /** Says which files are changed. Default: all. */
  readonly isOurs?: (path: string) => boolean | Promise<boolean>
}

/** Marks a file whose links are done, for a second plugin in the same pipeline. */
const LINKED = 'milepostLinked'

/**
 * A unified plugin over mdast that turns ids and relative links into addresses and fills in titles.
 */
export function remarkLinks(options: LinkOptions) {
  const { project, diagrams = 'svg', brokenLinks, notice, isOurs = () => true } = options
  return async (tree: Root, file: VFile): Promise<void> => {
    const known = typeof project === 'function' ? await project() : project
    const { base = known.base ?? '/', siteBase = base } = options
    const path = pathIn(known.root, file)
    if (file.data[LINKED] === true || !(await isOurs(path))) return
    file.data[LINKED] = true
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
    notice?.(path, faults)
    if (brokenLinks === 'fail') refuseBroken(path, faults)
    if (diagrams === 'mermaid')
      for (const fence of fencesIn(tree)) expandDiagram(fence, known.graph)
    if (diagrams === 'svg') await drawFences(tree, { graph: known.graph, base })
  }
}

function addMessage(file: VFile, { rule, message, help, place }: LinkFault): void {
  const start = { line: place.line, column: place.column }
  const end = { line: place.endLine, column: place.endColumn }
  const shown = file.message(message, { place: { start, end }, ruleId: rule, source: 'milepost' })
  if (help !== undefined) shown.note = help
}

/** Returns the fences of ids in a tree. */
function fencesIn(tree: Root): readonly Code[] {
  const fences: Code[] = []
  walk(tree, (node) => {
    if (node.type === 'code' && diagramLanguage(node.lang) === 'milepost') fences.push(node)
  })
  return fences
}

function expandDiagram(fence: Code, graph: Graph): void {
  const mermaid = fenceToMermaid(fence.value, graph)
  if (mermaid !== undefined) Object.assign(fence, { lang: 'mermaid', value: mermaid })
}

async function drawFences(tree: Root, linked: LinkedGraph): Promise<void> {
  for (const [index, fence] of fencesIn(tree).entries()) {
    const figure = await fenceToFigure(fence.value, linked, index + 1)
    if (figure) Object.assign(fence, { lang: undefined, value: undefined, ...figure })
  }
}

function pathIn(root: string, file: VFile): string {
  const path = file.path ?? ''
  const full = isAbsolute(path) ? path : resolve(file.cwd, path)
  return relative(root, full).split(sep).join('/')
}
