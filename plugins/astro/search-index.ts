import { join } from 'node:path'
import type { PagefindIndex } from 'pagefind'
import { startTags } from '../documents/markup/html-addresses.ts'
import { type BuiltPage, builtPages, writeBuilt } from '../outside/files/built-pages.ts'
import { isNotFound, NotInstalled } from '../outside/not-installed.ts'

/** The number of pages that Pagefind reads at once. More would hold the whole site in memory. */
const AT_ONCE = 64

/**
 * Writes a search index of its own for every version but the current one. Each covers the version's
 * pages and those without a version, such as guides; the site's own index holds the rest. Does
 * nothing in a folder whose pages ask for no search. `base` is the path that the site begins with.
 * Returns the paths that the versions begin with.
 */
export async function writeSearch(folder: string, base = '/'): Promise<readonly string[]> {
  const pagefind = await loadPagefind()
  const indexes = new Map<string, Promise<PagefindIndex>>()
  const shared: BuiltPage[] = []
  const pending: Promise<void>[] = []
  try {
    for (const page of builtPages(folder)) {
      const place = placeOf(page, base)
      if (place === 'every version') shared.push(page)
      else if (place) pending.push(add(searchable(page), indexOf(place.version)))
      if (pending.length === AT_ONCE) await Promise.all(pending.splice(0))
    }
    await Promise.all(pending)
    for (const [version, index] of indexes) {
      await Promise.all(shared.map((page) => add(page, index)))
      const { files } = requireSuccess(await (await index).getFiles())
      writeBuilt(join(folder, version, 'pagefind'), files.filter(isIndex))
    }
  } finally {
    await pagefind.close()
  }
  return [...indexes.keys()]

  function indexOf(version: string): Promise<PagefindIndex> {
    const index = indexes.get(version) ?? openIndex(pagefind)
    indexes.set(version, index)
    return index
  }
}

/**
 * Tells whether a file belongs to the index. The site's dialog is used, so a version needs no copy
 * of Pagefind's interface.
 */
function isIndex({ path }: { readonly path: string }): boolean {
  return !/^pagefind-(?:(?:component-|modular-)?ui|highlight)\./.test(path)
}

/** Matches the opening tag of the theme's element around a page that belongs to a version. */
const SHELL = /<div(?=[^>]*\sclass="mp[ "])(?=[^>]*\sdata-version="[^"]*")[^>]*>/

/**
 * Matches the element that marks the searched part of a page. Without it, the page is not searched.
 */
const BODY = /<[a-z][^>]* data-pagefind-body/

type Place = 'every version' | { readonly version: string }

/** Returns the search that a page belongs to; undefined for none, or for the site's own. */
function placeOf({ html }: BuiltPage, base: string): Place | undefined {
  const [shell] = SHELL.exec(html) ?? []
  if (shell === undefined) return BODY.test(html) ? 'every version' : undefined
  const attributes = new Map(
    startTags(shell).flatMap(({ attrs }) => attrs.map(({ name, value }) => [name, value] as const)),
  )
  const search = attributes.get('data-search')
  if (search === undefined || !attributes.has('data-found')) return undefined
  return { version: search.slice(base.replace(/\/$/, '').length + 1).replace(/\/pagefind\/$/, '') }
}

/** Returns the page without its menus, which are most of it, and marked for its own search only. */
function searchable({ path, html }: BuiltPage): BuiltPage {
  const body = html.indexOf('<body')
  const [head, rest] = [html.slice(0, body), html.slice(body)]
  const main = rest.slice(rest.indexOf('<main'), rest.lastIndexOf('</main>'))
  const marked = main.replace('<main', '<main data-pagefind-body')
  return { path, html: `${head}<body>${marked}</main></body></html>` }
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

async function add({ path, html }: BuiltPage, index: Promise<PagefindIndex>): Promise<void> {
  requireSuccess(await (await index).addHTMLFile({ sourcePath: path, content: html }))
}

function requireSuccess<Of extends { readonly errors: readonly string[] }>(response: Of): Of {
  const [error] = response.errors
  if (error !== undefined) throw new Error(`Cannot write the search of versions: ${error}`)
  return response
}
