import { relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Code } from 'mdast'
import type { MdastHookFn, MdastPluginDefinition, MdastTarget, MdastVisitorContext } from 'satteri'
import { fenceToFigure } from '../../diagrams/fences/fence-figure.ts'
import { fenceToMermaid } from '../../diagrams/fences/fence-to-mermaid.ts'
import { diagramLanguage } from '../../documents/markup/mentions.ts'
import type { Graph } from '../../graph/graph.ts'
import {
  type LinkedProject,
  type LinkFault,
  type LinkTable,
  linkTable,
} from '../../links/link-table.ts'
import { linkDiagram, reportFence } from '../../links/shown/diagram-links.ts'
import {
  type BrokenLinks,
  faultsInFile,
  type NoticeFaults,
  refuseBroken,
} from '../../links/shown/page-faults.ts'
import { refusedPage } from '../../links/shown/refused-page.ts'
import {
  visitAddress,
  visitDirective,
  visitHtml,
  visitJsx,
  visitLink,
  visitReference,
  visitText,
} from './visitors.ts'

export interface SatteriLinks {
  /** Returns the project as it is now. */
  readonly open: () => Promise<LinkedProject>
  readonly brokenLinks?: BrokenLinks | undefined
  readonly diagrams?: 'svg' | 'mermaid' | undefined
  /** Receives the faults of each page, with places in its file. */
  readonly notice?: NoticeFaults | undefined
  /** Says which files are changed. Default: all. */
  readonly isOurs?: (path: string) => boolean | Promise<boolean>
}

/** The plugin that has taken a page, by the data of the page. */
const owners = new WeakMap<object, object>()

/** Makes the plugin for a project. Of several on one page, only the first changes it. */
export function satteriLinks(options: SatteriLinks): MdastPluginDefinition {
  const { open, brokenLinks, notice, isOurs = () => true } = options
  const self = {}
  const pages = new WeakMap<object, LinkFault[]>()
  const pageFor: PageFor = async ({ data, fileURL }) => {
    const project = await open()
    const path = pathIn(project.root, fileURL)
    const owner = owners.get(data) ?? self
    if (owner !== self || !(await isOurs(path))) return undefined
    owners.set(data, self)
    return { project, path }
  }
  const table: TableFor = async (node, context) => {
    const page = await pageFor(context)
    if (!page) return undefined
    const report: LinkTable['report'] = (fault) => {
      context.report({ node, message: fault.message, severity: fault.severity })
      const faults = pages.get(context.data)
      if (faults) faults.push(fault)
      else pages.set(context.data, [fault])
    }
    return linkTable(page.project, page.path, { base: page.project.base ?? '/', report })
  }
  const finish: MdastHookFn = async (_, context) => {
    const page = await pageFor(context)
    const whole = page?.project.textOf?.(page.path)
    const faults = faultsInFile(pages.get(context.data) ?? [], context.source, whole)
    if (!page) return
    notice?.(page.path, faults)
    if (brokenLinks === 'fail') refuseBroken(page.path, faults)
  }
  return {
    name: 'milepost',
    options: { position: true },
    before: refusing(pageFor, brokenLinks),
    ...(brokenLinks === 'fail' || notice ? { after: finish } : {}),
    ...linkVisitors(table),
    code: drawingFences(pageFor, table, options.diagrams),
  }
}

interface Page {
  readonly project: LinkedProject
  readonly path: string
}

/** Returns the page of a context, or undefined when it is left as it is. */
type PageFor = (context: MdastVisitorContext) => Promise<Page | undefined>
type TableFor = (node: MdastTarget, context: MdastVisitorContext) => Promise<LinkTable | undefined>

/** Returns the hook that shows a page of reasons instead of a document that no exception covers. */
function refusing(pageFor: PageFor, brokenLinks: BrokenLinks | undefined): MdastHookFn {
  return async (node, context) => {
    const page = await pageFor(context)
    const refused = page && refusedPage(page.project, page.path, brokenLinks)
    for (const { message } of refused?.faults ?? []) context.report({ message, severity: 'error' })
    if (refused) context.replaceNode(node, { type: 'root', children: [refused.standIn] })
  }
}

/** Returns a visitor for each type of node that may hold a link. */
function linkVisitors(tableFor: TableFor): Partial<MdastPluginDefinition> {
  const linked =
    <Node extends MdastTarget, Result>(visitor: LinkVisitor<Node, Result>) =>
    async (node: Node, context: MdastVisitorContext): Promise<Result | undefined> => {
      const table = await tableFor(node, context)
      return table && visitor(node, context, table)
    }
  const text = linked(visitText)
  return {
    link: linked(visitLink),
    linkReference: linked(visitReference),
    image: linked(visitAddress),
    definition: linked(visitAddress),
    html: linked(visitHtml),
    mdxJsxFlowElement: linked(visitJsx),
    mdxJsxTextElement: linked(visitJsx),
    async text(node, context) {
      if (node.value.includes('[[')) await text(node, context)
    },
    textDirective: linked(visitDirective),
  }
}

type LinkVisitor<Node, Result> = (
  node: Node,
  context: MdastVisitorContext,
  table: LinkTable,
) => Result

/** Returns the visitor that draws `milepost` fences, and links the nodes of Mermaid's. */
function drawingFences(
  pageFor: PageFor,
  tableFor: TableFor,
  diagrams: SatteriLinks['diagrams'] = 'svg',
): NonNullable<MdastPluginDefinition['code']> {
  const drawn = new WeakMap<object, number>()
  return async (node, context) => {
    const language = diagramLanguage(node.lang)
    const table = language ? await tableFor(node, context) : undefined
    const linked = table ? linkDiagram(node, table) : node.value
    if (table) reportFence(node, table)
    if (linked !== node.value) context.setProperty(node, 'value', linked)
    const page = language === 'milepost' ? await pageFor(context) : undefined
    if (!page) return
    const { graph, base = '/' } = page.project
    if (diagrams === 'mermaid') return writeMermaid(node, context, graph)
    const number = (drawn.get(context.data) ?? 0) + 1
    drawn.set(context.data, number)
    const figure = await fenceToFigure(node.value, { graph, base }, number)
    if (figure) context.replaceNode(node, figure)
  }
}

function writeMermaid(node: Readonly<Code>, context: MdastVisitorContext, graph: Graph): void {
  const mermaid = fenceToMermaid(node.value, graph)
  if (mermaid === undefined) return
  context.setProperty(node, 'lang', 'mermaid')
  context.setProperty(node, 'value', mermaid)
}

function pathIn(root: string, fileURL: URL | undefined): string {
  if (fileURL?.protocol !== 'file:') return ''
  return relative(root, fileURLToPath(fileURL)).split(sep).join('/')
}
