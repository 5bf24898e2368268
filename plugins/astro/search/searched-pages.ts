import { startTags } from '../../documents/markup/html-addresses.ts'
import { type BuiltPage, builtPages } from '../../outside/files/built-pages.ts'

/** The paths of pages that are searched. */
interface SearchedPages {
  /** The pages without a version, such as guides. Every search covers them. */
  readonly shared: readonly string[]
  /** The pages of each version but the current one, by the path that the version begins with. */
  readonly versions: ReadonlyMap<string, readonly string[]>
}

/** Returns the pages of a built site that the searches of its versions cover. */
export function searchedPages(folder: string, base: string): SearchedPages {
  const shared: string[] = []
  const own: { readonly version: string; readonly path: string }[] = []
  for (const page of builtPages(folder)) {
    const place = placeOf(page, base)
    if (place === 'every version') shared.push(page.path)
    else if (place) own.push({ ...place, path: page.path })
  }
  const versions = [...Map.groupBy(own, ({ version }) => version)].map(
    ([version, pages]) => [version, pages.map(({ path }) => path)] as const,
  )
  return { shared, versions: new Map(versions) }
}

/** Matches the opening tag of the theme's element around a page that belongs to a version. */
const SHELL = /<div(?=[^>]*\sclass="mp[ "])(?=[^>]*\sdata-version="[^"]*")[^>]*>/

/**
 * Matches the element that marks the searched part of a page. Without it, the page is not searched.
 */
const BODY = /<[a-z][^>]* data-pagefind-body/

/** The end of the address of every search. */
const INDEX = '/pagefind/'

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
  return { version: search.slice(base.replace(/\/$/, '').length + 1, -INDEX.length) }
}

/** Returns the page without its menus, which are most of it, and marked for its own search only. */
export function searchable({ path, html }: BuiltPage): BuiltPage {
  const body = html.indexOf('<body')
  const [head, rest] = [html.slice(0, body), html.slice(body)]
  const main = rest.slice(rest.indexOf('<main'), rest.lastIndexOf('</main>'))
  const marked = main.replace('<main', '<main data-pagefind-body')
  return { path, html: `${head}<body>${marked}</main></body></html>` }
}
