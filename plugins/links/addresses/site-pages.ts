import type { Graph } from '../../graph/graph.ts'
import { listAddress, type PageName, pageAddress, versionBase } from './routes.ts'

/** The addresses, from the site's root, of pages that are about no document: the front page, lists. */
export function sitePages(graph: Graph, pages: readonly PageName[]): ReadonlySet<string> {
  const lists = graph.nodes.map((node) => listAddress(node.kind))
  return new Set([versionBase(''), ...pages.map((page) => pageAddress(page)), ...lists])
}

/** Where an Astro site keeps what it publishes beside documents, and how such a file may end. */
const KEPT = [
  ['src/content/docs', ['.md', '.mdx', '/index.md', '/index.mdx']],
  ['src/pages', ['.astro', '.md', '.mdx', '/index.astro', '/index.md', '/index.mdx']],
  ['public', ['', '/index.html']],
] as const

/** Whether the project has the file of a page that is the site's own, such as a guide. */
export function isOwnPage(address: string, hasFile: (path: string) => boolean): boolean {
  const below = address.replace(/^\/|\/$/g, '')
  if (!address.startsWith('/') || below.split('/').some((step) => NO_STEP.test(step))) return false
  return KEPT.some(([folder, endings]) =>
    endings.some((ending) => hasFile(`${folder}/${below}${ending}`)),
  )
}

/** Empty, or a way upwards. */
const NO_STEP = /^\.{0,2}$/
