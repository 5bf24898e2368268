import { percentDecoded } from '../../basics/percent.ts'
import type { PublishedPage } from '../../exports/published.ts'
import { pageAt, rootOf, type SiteBase } from '../../links/addresses/base.ts'
import { textBeside } from '../../links/addresses/files-beside.ts'
import { builtPaths, readBuilt, writeBuilt } from '../../outside/files/built-pages.ts'
import type { TextOf } from './kept-texts.ts'
import { pageMarkdown } from './page-markdown.ts'

export interface TextPlace {
  readonly base: SiteBase
  /** The address of the site, if its configuration names it. */
  readonly site: string | undefined
  /** Returns the text of a page. Default: writes it. */
  readonly textOf?: TextOf
}

/**
 * Writes the text of each page of a built site that names one in its head, except those at a path
 * of `others`, which are made from documents. A file that the site has itself stays. Returns the
 * pages of the version at the front.
 */
export function writePageTexts(
  folder: string,
  others: ReadonlySet<string>,
  { base, site, textOf = pageMarkdown }: TextPlace,
): readonly PublishedPage[] {
  const pages: PublishedPage[] = []
  for (const path of builtPaths(folder, '**/*.html')) {
    const address = pageAt(addressBelow(path), rootOf(base))
    // Most pages are those of documents. They need not be read.
    if (others.has(pathOf(textBeside(address), base) ?? '')) continue
    const html = readBuilt(folder, path) ?? ''
    const named = textIn(html)
    const below = pathOf(named, base)
    if (!named || !below || others.has(below) || readBuilt(folder, below) !== undefined) continue
    const text = textOf(html, site === undefined ? address : new URL(address, site).href)
    if (!text) continue
    writeBuilt(folder, [{ path: below, content: text.markdown }])
    const isFound = html.includes(' data-pagefind-body')
    if (!OTHER_VERSION.test(html)) pages.push({ title: text.title, text: named, isFound })
  }
  return pages
}

/** Returns the path of a text in the site's folder, by its address. */
function pathOf(address: string | undefined, { root }: SiteBase): string | undefined {
  return address?.startsWith(root) ? percentDecoded(address.slice(root.length)) : undefined
}

const OTHER_VERSION = /<div class="mp[ "][^>]*\sdata-search="/

/** Returns the address of the text that the head of a page names. */
function textIn(html: string): string | undefined {
  const head = html.slice(0, Math.max(html.indexOf('<body'), 0))
  const [, href] = /<link rel="alternate" type="text\/markdown" href="([^"]*)"/.exec(head) ?? []
  return href?.replaceAll('&#38;', '&').replaceAll('&amp;', '&')
}

/** Returns the address of a page below the root of the site: `plan/index.html` → `plan/`. */
function addressBelow(path: string): string {
  const page = path.replace(/(?:^|(?<=\/))index\.html$/, '').replace(/\.html$/, '/')
  return page.split('/').map(encodeURIComponent).join('/')
}
