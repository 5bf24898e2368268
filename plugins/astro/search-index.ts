import { join } from 'node:path'
import { close, createIndex, type PagefindIndex } from 'pagefind'
import { searchAddress } from '../links/addresses/routes.ts'
import { type BuiltPage, builtPages, writeBuilt } from '../outside/files/built-pages.ts'

/** Pagefind reads pages side by side; all at once would hold the whole site in memory. */
const AT_ONCE = 64

/**
 * Gives every version but the current one an index of its own, beside its pages: they, and the pages
 * that are of no version, such as guides. The site's own index holds the rest. Does nothing in a
 * folder whose pages say that they are not searched so. Gives back where the versions begin.
 */
export async function writeSearch(folder: string): Promise<readonly string[]> {
  const indexes = new Map<string, Promise<PagefindIndex>>()
  const shared: BuiltPage[] = []
  const pending: Promise<void>[] = []
  try {
    for (const page of builtPages(folder)) {
      const place = placeOf(page)
      if (place === 'every version') shared.push(page)
      else if (place) pending.push(add(searchable(page), indexOf(place.version)))
      if (pending.length === AT_ONCE) await Promise.all(pending.splice(0))
    }
    await Promise.all(pending)
    for (const [version, index] of indexes) {
      await Promise.all(shared.map((page) => add(page, index)))
      const { files } = complete(await (await index).getFiles())
      writeBuilt(join(folder, searchAddress(version)), files.filter(isIndex))
    }
  } finally {
    await close()
  }
  return [...indexes.keys()]

  function indexOf(version: string): Promise<PagefindIndex> {
    const index = indexes.get(version) ?? openIndex()
    indexes.set(version, index)
    return index
  }
}

/** The dialog comes from the site; a version needs no copy of Pagefind's own. */
function isIndex({ path }: { readonly path: string }): boolean {
  return !/^pagefind-(?:(?:component-|modular-)?ui|highlight)\./.test(path)
}

/** What the theme writes around the text of a page that belongs to a version. */
const SHELL =
  /<div class="mp[ "][^>]*? data-version="[^"]*"(?: data-search="([^"]*)")?( data-found)?/

/** What says which part of a page is searched. Without it, none is. */
const BODY = /<[a-z][^>]* data-pagefind-body/

type Place = 'every version' | { readonly version: string }

/** Which search finds a page; undefined for none, or that of the site. */
function placeOf({ path, html }: BuiltPage): Place | undefined {
  const [shell, search, found] = SHELL.exec(html) ?? []
  if (shell === undefined) return BODY.test(html) ? 'every version' : undefined
  const [version = ''] = path.split('/')
  return search !== undefined && found !== undefined ? { version } : undefined
}

/** The page without its menus, which are most of it, and marked for its own search alone. */
function searchable({ path, html }: BuiltPage): BuiltPage {
  const body = html.indexOf('<body')
  const [head, rest] = [html.slice(0, body), html.slice(body)]
  const main = rest.slice(rest.indexOf('<main'), rest.lastIndexOf('</main>'))
  const marked = main.replace('<main', '<main data-pagefind-body')
  return { path, html: `${head}<body>${marked}</main></body></html>` }
}

async function openIndex(): Promise<PagefindIndex> {
  const { index } = complete(await createIndex())
  if (!index) throw new Error('Pagefind opened no index.')
  return index
}

async function add({ path, html }: BuiltPage, index: Promise<PagefindIndex>): Promise<void> {
  complete(await (await index).addHTMLFile({ sourcePath: path, content: html }))
}

function complete<Of extends { readonly errors: readonly string[] }>(response: Of): Of {
  const [error] = response.errors
  if (error !== undefined) throw new Error(`Cannot write the search of versions: ${error}`)
  return response
}
