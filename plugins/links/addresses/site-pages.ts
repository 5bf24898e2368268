import type { Graph } from '../../graph/graph.ts'
import { belowBase, listAddress, type PageName, pageAddress } from './routes.ts'

/**
 * Returns the pages without a document, by their address from the site's root: the front page and
 * lists. The value is the path below `base`.
 */
export function sitePages(
  graph: Graph,
  pages: readonly PageName[],
  base = '/',
): ReadonlyMap<string, string> {
  const kinds = new Set(graph.nodes.map(({ kind }) => kind))
  const lists = [...kinds].map((kind) => listAddress(kind, ''))
  const paths = ['/', ...pages.map((page) => pageAddress(page, '')), ...lists]
  return new Map(paths.map((path) => [belowBase(path.slice(1), base), path.slice(1)]))
}

/** Folders of an Astro site whose files become pages, with the endings of such files. */
const KEPT = [
  ['src/content/docs', ['.md', '.mdx', '/index.md', '/index.mdx']],
  ['src/pages', ['.astro', '.md', '.mdx', '/index.astro', '/index.md', '/index.mdx']],
  ['public', ['', '/index.html']],
] as const

/** Says whether the project has the file of a page that the site adds itself, such as a guide. */
export function isOwnPage(address: string, hasFile: (path: string) => boolean): boolean {
  const below = address.replace(/^\/|\/$/g, '')
  if (!address.startsWith('/') || below.split('/').some((step) => NO_STEP.test(step))) return false
  return KEPT.some(([folder, endings]) =>
    endings.some((ending) => hasFile(`${folder}/${below}${ending}`)),
  )
}

/** Matches a step of a path that is empty or leads upwards. */
const NO_STEP = /^\.{0,2}$/
