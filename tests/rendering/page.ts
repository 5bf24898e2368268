import type { ParsedDocument } from '../../plugins/documents/model/document.ts'
import {
  createRenderer,
  type Rendered,
  type RendererOptions,
} from '../../plugins/rendering/renderer.ts'
import { checked, type Files, mdx } from '../vocabulary.ts'
import { NO_PICTURES } from './no-pictures.ts'

export interface Page extends Rendered {
  readonly document: ParsedDocument
}

export type PageOptions = Partial<Omit<RendererOptions, 'project'>> & {
  readonly files?: Files
  readonly extension?: 'md' | 'mdx'
  readonly title?: string
  /** Returns the page on the code host of a file. */
  readonly hostOf?: (path: string) => string
}

/** Renders the page `process/p.md`, whose project has these other files. */
export async function page(body: string, options: PageOptions = {}): Promise<Page> {
  const { files = {}, extension = 'md', title = 'P', hostOf, ...own } = options
  const path = `process/p.${extension}`
  const text = mdx(`title: ${title}`, body)
  const { graph, links } = await checked({ [path]: text, ...files })
  const document = graph.nodeAt(`content/${path}`)?.document
  if (!document) throw new Error('the document was not read')
  const project = { root: '/', content: 'content', graph, links, ...(hostOf && { hostOf }) }
  const renderer = createRenderer({ project, base: '/', pictures: NO_PICTURES, ...own })
  return { ...(await renderer.render(document, text)), document }
}
