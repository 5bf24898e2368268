import { join } from 'node:path'
import type { PagefindIndex } from 'pagefind'
import { type BuiltPage, readBuilt, writeBuilt } from '../../outside/files/built-pages.ts'
import { isNotFound, NotInstalled } from '../../outside/not-installed.ts'
import { releaseMemory } from '../../outside/released-memory.ts'
import { searchable, searchedPages } from './searched-pages.ts'

/** The number of pages that Pagefind reads at once. More would hold the whole site in memory. */
const AT_ONCE = 64

/** The documents of a site from which on there is much memory to release. */
const MANY_DOCUMENTS = 2_000

/**
 * Releases the memory of a build before Pagefind runs, which needs more than the rest of a large
 * build. It takes a part of a second, so a small site is left as it is.
 */
export async function releaseBeforeSearch(documents: number): Promise<void> {
  if (documents >= MANY_DOCUMENTS) await releaseMemory()
}

/**
 * Writes a search index of its own for every version but the current one. Each covers the version's
 * pages and those without a version, such as guides; the site's own index holds the rest. Does
 * nothing in a folder whose pages ask for no search. `base` is the path that the site begins with.
 * Returns the paths that the versions begin with.
 */
export async function writeSearch(folder: string, base = '/'): Promise<readonly string[]> {
  const { shared, versions } = searchedPages(folder, base)
  if (versions.size === 0) return []
  const pagefind = await loadPagefind()
  try {
    // One version after the other, so that Pagefind holds the index of one.
    for (const [version, own] of versions) {
      const index = await openIndex(pagefind)
      await addAll(index, own, (path) => searchable(pageAt(folder, path)))
      await addAll(index, shared, (path) => pageAt(folder, path))
      const { files } = requireSuccess(await index.getFiles())
      writeBuilt(join(folder, version, 'pagefind'), files.filter(isIndex))
      await index.deleteIndex()
    }
  } finally {
    await pagefind.close()
  }
  return [...versions.keys()]
}

function pageAt(folder: string, path: string): BuiltPage {
  return { path, html: readBuilt(folder, path) ?? '' }
}

async function addAll(
  index: PagefindIndex,
  paths: readonly string[],
  pageOf: (path: string) => BuiltPage,
): Promise<void> {
  for (let at = 0; at < paths.length; at += AT_ONCE) {
    const pages = paths.slice(at, at + AT_ONCE).map(pageOf)
    await Promise.all(pages.map((page) => add(page, index)))
  }
}

/**
 * Tells whether a file belongs to the index. The site's dialog is used, so a version needs no copy
 * of Pagefind's interface.
 */
function isIndex({ path }: { readonly path: string }): boolean {
  return !/\bpagefind-(?:(?:component-|modular-)?ui|highlight)\./.test(path)
}

type Pagefind = typeof import('pagefind')

async function loadPagefind(): Promise<Pagefind> {
  try {
    return await import('pagefind')
  } catch (cause) {
    if (!isNotFound(cause)) throw cause
    throw new NotInstalled('Cannot write the search of versions', ['pagefind'], { cause })
  }
}

async function openIndex(pagefind: Pagefind): Promise<PagefindIndex> {
  const { index } = requireSuccess(await pagefind.createIndex())
  if (!index) throw new Error('Pagefind opened no index.')
  return index
}

async function add({ path, html }: BuiltPage, index: PagefindIndex): Promise<void> {
  requireSuccess(await index.addHTMLFile({ sourcePath: path, content: html }))
}

function requireSuccess<Of extends { readonly errors: readonly string[] }>(response: Of): Of {
  const [error] = response.errors
  if (error !== undefined) throw new Error(`Cannot write the search of versions: ${error}`)
  return response
}
