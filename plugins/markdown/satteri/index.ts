import { relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Code } from 'mdast'
import type { MdastHookFn, MdastPluginDefinition, MdastTarget, MdastVisitorContext } from 'satteri'
import { fenceToFigure } from '../../diagrams/fences/fence-figure.ts'
import { fenceToMermaid } from '../../diagrams/fences/fence-to-mermaid.ts'
import { diagramLanguage } from '../../documents/markup/mentions.ts'
import { openLinkedProject, type ProjectLocation } from '../../engine/linked-project.ts'
import type { Graph } from '../../graph/graph.ts'
import {
  type LinkedProject,
  type LinkFault,
  type LinkTable,
  linkTable,
} from '../../links/link-table.ts'
import { linkDiagram } from '../../links/shown/diagram-links.ts'
import { faultsInFile, refuseBroken } from '../../links/shown/page-faults.ts'
import { refusedPage } from '../../links/shown/refused-page.ts'
import {
  visitAddress,
  visitDirective,
  visitHtml,
  visitJsx,
  visitLink,
  visitText,
} from './visitors.ts'

export interface MilepostOptions extends ProjectLocation {
  /**
   * Reports broken links to the context, or fails with an error that names them all. In both cases
   * they become text that says why. Default: `report`.
   */
  readonly brokenLinks?: 'report' | 'fail'
  /**
   * The form that `milepost` fences take: a picture with links and a table, or Mermaid's text for another
   * plugin. Default: `svg`.
   */
  readonly diagrams?: 'svg' | 'mermaid'
}

/**
 * A plugin for Sätteri, Astro's Markdown processor. It turns `[[id]]`, `inv:` and relative links
 * into addresses, and `milepost` fences into diagrams. It reads the project once, at the first file.
 */
export default function satteriMilepost(options: MilepostOptions = {}): MdastPluginDefinition {
  let project: Promise<LinkedProject> | undefined
  const open = () => {
    project ??= openLinkedProject(options)
    return project
  }
  const pages = new WeakMap<object, LinkFault[]>()
  const table = async (node: MdastTarget, context: MdastVisitorContext): Promise<LinkTable> => {
    const known = await open()
    const report: LinkTable['report'] = (fault) => {
      context.report({ node, message: fault.message, severity: fault.severity })
      pages.set(context.data, [...(pages.get(context.data) ?? []), fault])
    }
    const path = pathIn(known.root, context.fileURL)
    return linkTable(known, path, { base: known.base ?? '/', report })
  }
  const refuse: MdastHookFn = async (_, { data, fileURL, source }) => {
    const { root, textOf } = await open()
    const path = pathIn(root, fileURL)
    refuseBroken(path, faultsInFile(pages.get(data) ?? [], source, textOf?.(path)))
  }
  return {
    name: 'milepost',
    options: { position: true },
    before: refusing(open, options.brokenLinks),
    ...(options.brokenLinks === 'fail' ? { after: refuse } : {}),
    ...linkVisitors(table),
    code: drawingFences(open, table, options.diagrams),
  }
}

export { satteriMilepost }

type Open = () => Promise<LinkedProject>
type TableFor = (node: MdastTarget, context: MdastVisitorContext) => Promise<LinkTable>

/** Returns the hook that shows a page of reasons instead of a document that no exception covers. */
function refusing(open: Open, brokenLinks: MilepostOptions['brokenLinks']): MdastHookFn {
  return async (node, context) => {
    const known = await open()
    const refused = refusedPage(known, pathIn(known.root, context.fileURL), brokenLinks)
    for (const { message } of refused?.faults ?? []) context.report({ message, severity: 'error' })
    if (refused) context.replaceNode(node, { type: 'root', children: [refused.standIn] })
  }
}

/** Returns a visitor for each type of node that may hold a link. */
function linkVisitors(table: TableFor): Partial<MdastPluginDefinition> {
  return {
    link: async (node, context) => visitLink(node, context, await table(node, context)),
    image: async (node, context) => visitAddress(node, context, await table(node, context)),
    definition: async (node, context) => visitAddress(node, context, await table(node, context)),
    html: async (node, context) => visitHtml(node, context, await table(node, context)),
    mdxJsxFlowElement: async (node, context) => visitJsx(node, context, await table(node, context)),
    mdxJsxTextElement: async (node, context) => visitJsx(node, context, await table(node, context)),
    async text(node, context) {
      if (node.value.includes('[[')) visitText(node, context, await table(node, context))
    },
    textDirective: async (node, context) =>
      visitDirective(node, context, await table(node, context)),
  }
}

/** Returns the visitor that draws `milepost` fences, and links the nodes of Mermaid's. */
function drawingFences(
  open: Open,
  table: TableFor,
  diagrams: MilepostOptions['diagrams'] = 'svg',
): NonNullable<MdastPluginDefinition['code']> {
  const drawn = new WeakMap<object, number>()
  return async (node, context) => {
    const language = diagramLanguage(node.lang)
    if (language === 'mermaid') {
      const linked = linkDiagram(node, await table(node, context))
      if (linked !== node.value) context.setProperty(node, 'value', linked)
    }
    if (language !== 'milepost') return
    const { graph, base = '/' } = await open()
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
