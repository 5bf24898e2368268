import type { Root } from 'mdast'
import rehypeRaw from 'rehype-raw'
import rehypeSanitize from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkRehype from 'remark-rehype'
import { type Processor, unified } from 'unified'
import { VFile } from 'vfile'
import { finished, type Markup } from '../basics/markup.ts'
import { once } from '../basics/memo.ts'
import { blanked } from '../documents/body.ts'
import type { Components } from '../documents/guard/element-guard.ts'
import { type InstalledTree, loadTree } from '../documents/installed-tree.ts'
import type { ParsedDocument } from '../documents/model/document.ts'
import type { SluggerName } from '../documents/text/sluggers.ts'
import { findFences } from '../documents/yaml/fences.ts'
import { type Base, pathOf } from '../links/addresses/base.ts'
import type { LinkedProject } from '../links/link-table.ts'
import { remarkLinks } from '../markdown/remark/remark-links.ts'
import type { Words } from '../words/words.ts'
import { type Icons, rehypeAsideIcons, remarkAsides } from './asides.ts'
import { rehypeCodeColours } from './code-colours.ts'
import { CODE_HANDLERS } from './code-titles.ts'
import { type PageHeading, rehypeHeadings, remarkHeadingIds } from './headings.ts'
import { rehypeInnerLinks } from './inner-links.ts'
import { jsxHandlers } from './jsx.ts'
import { type Pictures, rehypePictures } from './pictures.ts'
import { rehypePlainAddresses } from './plain-addresses.ts'
import { quickHandlers } from './quick-handlers.ts'
import { sanitizing } from './sanitizing.ts'
import { rehypeTaskLists } from './task-lists.ts'
import { remarkUnshownHtml } from './unshown-html.ts'
import { rehypeVectors, type VectorContext } from './vectors.ts'
import { remarkWithoutPlaces } from './without-places.ts'

export interface Rendered {
  readonly html: Markup
  readonly headings: readonly PageHeading[]
}

export interface RendererOptions {
  readonly project: LinkedProject
  /** The base of the documents' pages. */
  readonly base: Base
  /** The base of the version at the front, when it is another one. */
  readonly siteBase?: Base
  readonly pictures: Pictures
  /** Schemes of links that the site adds. */
  readonly linkSchemes?: readonly string[]
  /** The program whose anchors headings have. Default: `github`. */
  readonly slugger?: SluggerName
  /** Components that the site adds. */
  readonly components?: Components
  /** The words that are added to a text, such as the titles of asides. Default: English ones. */
  readonly words?: Words | undefined
  /** The icons of asides. Default: none. */
  readonly icons?: Icons
  /** Returns the content of a file of the project, for the SVG files that a page shows. */
  readonly bytesOf?: VectorContext['bytesOf']
}

/**
 * The parser, asked for as soon as this module is loaded: Astro closes its loader of modules soon
 * after, and a page that is rendered later could load nothing.
 */
const installed = loadTree()
installed.catch(() => {})

/**
 * Makes the renderer from documents to HTML. The parser is native code; everything after it is an
 * ordinary unified pipeline.
 */
export function createRenderer(options: RendererOptions) {
  const pipelines = once(async () => {
    const { tree } = await installed
    return {
      md: pipeline(options, { tree, raw: true }),
      mdx: pipeline(options, { tree, raw: false }),
    }
  })
  return {
    /** Renders a document. `text` is the whole file, frontmatter included. */
    async render(document: ParsedDocument, text: string): Promise<Rendered> {
      const { path } = document
      const data = { title: options.project.graph.nodeAt(path)?.title }
      const value = blanked(text, findFences(text).bodyStart)
      const file = new VFile({ path, cwd: options.project.root, value, data })
      const { md, mdx } = await pipelines()
      const html = await (path.endsWith('.mdx') ? mdx : md).process(file)
      const headings = (file.data['headings'] ?? []) as readonly PageHeading[]
      return { html: finished(String(html)), headings }
    },
  }
}

interface Parsing extends Pick<InstalledTree, 'tree'> {
  /** True for Markdown, whose raw HTML becomes a part of the tree. */
  readonly raw: boolean
}

function pipeline(options: RendererOptions, { tree, raw }: Parsing) {
  const { project, base, siteBase, pictures, bytesOf = () => undefined } = options
  const { linkSchemes = [], components = {}, slugger = 'github', icons = {}, words } = options
  const linked = unified()
    .use(parserOf(tree))
    .use(remarkHeadingIds, slugger)
    .use(remarkUnshownHtml)
    .use(remarkLinks, { project, base, siteBase, diagrams: 'later' })
    .use(remarkAsides, words)
    .use(remarkWithoutPlaces)
    .use(remarkRehype, {
      allowDangerousHtml: raw,
      handlers: { ...jsxHandlers(words), ...CODE_HANDLERS, ...quickHandlers() },
    })
  const shaped = raw ? linked.use(rehypeRaw) : linked
  return shaped
    .use(rehypeSanitize, sanitizing({ linkSchemes, components }))
    .use(rehypeInnerLinks)
    .use(rehypePlainAddresses)
    .use(rehypeHeadings, words)
    .use(rehypeAsideIcons, icons)
    .use(rehypeTaskLists, words)
    .use(rehypePictures, pictures)
    .use(rehypeCodeColours)
    .use(rehypeVectors, { base: pathOf(base), content: project.content, bytesOf })
    .use(rehypeStringify, { allowDangerousHtml: true })
    .freeze()
}

function parserOf(tree: InstalledTree['tree']) {
  return function parsing(this: Processor): void {
    this.parser = (text, file): Root => tree(text, file.extname === '.mdx' ? 'mdx' : 'md')
  }
}
