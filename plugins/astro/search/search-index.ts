import { join } from 'node:path'
import { type BuiltPage, readBuilt, writeBuilt } from '../../outside/files/built-pages.ts'
import { releaseMemory } from '../../outside/released-memory.ts'
import { addPages, openIndex, requireSuccess, withPagefind } from './pagefind.ts'
import { searchable, searchedPages } from './searched-pages.ts'

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
  await withPagefind('Cannot write the search of versions', async (pagefind) => {
    // One version after the other, so that Pagefind holds the index of one.
    for (const [version, own] of versions) {
      const index = await openIndex(pagefind)
      await addPages(index, pagesAt(folder, own, searchable))
      await addPages(index, pagesAt(folder, shared))
      const { files } = requireSuccess(await index.getFiles())
      writeBuilt(join(folder, version, 'pagefind'), files.filter(isIndex))
      await index.deleteIndex()
    }
  })
  return [...versions.keys()]
}

function* pagesAt(
  folder: string,
  paths: readonly string[],
  change = (page: BuiltPage) => page,
): Generator<BuiltPage> {
  for (const path of paths) yield change({ path, html: readBuilt(folder, path) ?? '' })
}

/**
 * Tells whether a file belongs to the index. The site's dialog is used, so a version needs no copy
 * of Pagefind's interface.
 */
function isIndex({ path }: { readonly path: string }): boolean {
  return !/^pagefind-(?:(?:component-|modular-)?ui|highlight)\./.test(path)
}
