import { relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { MdastPluginDefinition, MdastVisitorContext } from 'satteri'
import { fenceToMermaid } from '../diagrams/fence-to-mermaid.ts'
import { openLinkedProject, type ProjectLocation } from '../engine/linked-project.ts'
import { type LinkedProject, type LinkTable, linkTable } from '../links/link-table.ts'
import {
  visitAddress,
  visitDirective,
  visitHtml,
  visitJsx,
  visitLink,
  visitText,
} from './visitors.ts'

export interface MilepostOptions extends ProjectLocation {
  /** The path that the site stands under. Default: `/`. */
  readonly base?: string
}

/**
 * A plugin for Sätteri, the Markdown processor of Astro: `[[id]]`, `inv:` and relative links become
 * addresses, and `milepost` fences Mermaid. The project is read once, at the first file.
 */
export default function satteriMilepost(options: MilepostOptions = {}): MdastPluginDefinition {
  let project: Promise<LinkedProject> | undefined
  const open = () => {
    project ??= openLinkedProject(options)
    return project
  }
  const table = async ({ fileURL }: MdastVisitorContext): Promise<LinkTable> => {
    const known = await open()
    return linkTable(known, pathIn(known.root, fileURL), { base: options.base ?? '/' })
  }
  return {
    name: 'milepost',
    options: { position: true },
    link: async (node, context) => visitLink(node, context, await table(context)),
    image: async (node, context) => visitAddress(node, context, await table(context)),
    definition: async (node, context) => visitAddress(node, context, await table(context)),
    html: async (node, context) => visitHtml(node, context, await table(context)),
    mdxJsxFlowElement: async (node, context) => visitJsx(node, context, await table(context)),
    mdxJsxTextElement: async (node, context) => visitJsx(node, context, await table(context)),
    async text(node, context) {
      if (node.value.includes('[[')) visitText(node, context, await table(context))
    },
    textDirective: async (node, context) => visitDirective(node, context, await table(context)),
    async code(node, context) {
      if (node.lang !== 'milepost') return
      const mermaid = fenceToMermaid(node.value, (await open()).graph)
      if (mermaid === undefined) return
      context.setProperty(node, 'lang', 'mermaid')
      context.setProperty(node, 'value', mermaid)
    },
  }
}

export { satteriMilepost }

function pathIn(root: string, fileURL: URL | undefined): string {
  if (fileURL?.protocol !== 'file:') return ''
  return relative(root, fileURLToPath(fileURL)).split(sep).join('/')
}
