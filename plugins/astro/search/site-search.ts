import { join } from 'node:path'
import { type BuiltPage, builtPages } from '../../outside/files/built-pages.ts'
import { addPages, openIndex, requireSuccess, withPagefind } from './pagefind.ts'
import { BODY, onlyMain } from './searched-pages.ts'

/**
 * Writes the search of a built site, as Starlight's own step does: `pagefind/` covers the pages that
 * mark what is searched, or all where none does. Pagefind reads a folder in the order of the file
 * system, and numbers pages in that order. Here it gets them in the order of their paths, and without
 * the parts that no search shows. Returns the number of pages.
 */
export function writeSiteSearch(folder: string): Promise<number> {
  return withPagefind('Cannot write the search of the site', async (pagefind) => {
    const index = await openIndex(pagefind)
    const pages = await addSearched(index, folder)
    requireSuccess(await index.writeFiles({ outputPath: join(folder, 'pagefind') }))
    return pages
  })
}

/** Adds the searched pages of a folder to an index. Returns their number. */
export async function addSearched(
  index: Parameters<typeof addPages>[0],
  folder: string,
): Promise<number> {
  let pages = 0
  const counted = function* (isSearched: (page: BuiltPage) => boolean): Generator<BuiltPage> {
    for (const page of builtPages(folder)) {
      if (!isSearched(page)) continue
      pages += 1
      yield onlyWords(page)
    }
  }
  await addPages(index, counted(isMarked))
  if (pages === 0)
    await addPages(
      index,
      counted(() => true),
    )
  return pages
}

function isMarked({ html }: BuiltPage): boolean {
  return BODY.test(html)
}

/** Matches a mark of Pagefind that adds something to a page. */
const ADDED = / data-pagefind-(?!ignore)/

/**
 * Returns a page without its head and its menus, which are most of it. A page stays whole if Pagefind
 * would find something there: a mark, or the first heading.
 */
export function onlyWords(page: BuiltPage): BuiltPage {
  const { path, html } = page
  const [start, end] = [html.indexOf('<main'), html.lastIndexOf('</main>')]
  const [root] = /<html[^>]*>/.exec(html) ?? []
  if (root === undefined || start < 0 || html.lastIndexOf('<main') > start || end < start)
    return page
  const [main, around] = [html.slice(start, end), html.slice(0, start) + html.slice(end)]
  if (ADDED.test(around) || !main.includes('<h1') || around.includes('<h1')) return page
  return onlyMain(path, root, main)
}
