import { CALENDAR, FEED, textPath } from '../links/addresses/files-beside.ts'
import { apiFiles } from './api.ts'
import { followed } from './follow.ts'
import { exportedGraph } from './graph.ts'
import { listText } from './list-text.ts'
import { llmsFull, llmsIndex } from './llms.ts'
import { needsFile } from './needs.ts'
import { pageText } from './page-text.ts'
import type { Published } from './published.ts'

/** A file that a site has beside its pages. */
export interface SiteFile {
  /** Its path, from where the addresses of pages begin. */
  readonly path: string
  readonly content: string
}

/** Yields the calendars and feeds of a version. */
export function* followFiles(published: Published): Generator<SiteFile> {
  for (const { path, calendar, feed } of followed(published)) {
    yield { path: path === '' ? CALENDAR : `${path}.ics`, content: calendar() }
    yield { path: path === '' ? FEED : `${path}.xml`, content: feed() }
  }
}

/** Yields the files for programs, of the version at the front of a site. */
export function* programFiles(published: Published): Generator<SiteFile> {
  yield* apiFiles(published)
  yield { path: 'graph.json', content: exportedGraph(published) }
  yield { path: 'needs.json', content: needsFile(published) }
  yield { path: 'llms.txt', content: llmsIndex(published) }
  yield { path: 'llms-full.txt', content: llmsFull(published) }
}

/** Yields the texts of all pages of documents and lists, as Markdown. */
export function* pageTexts(published: Published): Generator<SiteFile> {
  const { kinds, graph } = published
  yield { path: 'index.md', content: llmsIndex(published) }
  for (const kind of kinds) {
    const entries = graph.entries(kind)
    if (entries.length === 0) continue
    yield { path: `${kind.address}.md`, content: listText(published, kind) }
    if (kind.inOneFile) continue
    for (const entry of entries) {
      yield { path: textPath(entry), content: pageText(published, entry) }
    }
  }
}

/** Returns a file that names the sitemap to search engines, or undefined where it has no address. */
export function robots({ site, base }: Published): SiteFile | undefined {
  const isAtTop = typeof base === 'string' ? base === '/' : base.root === '/'
  if (site === undefined || !isAtTop) return undefined
  const sitemap = new URL('/sitemap-index.xml', site).href
  return { path: 'robots.txt', content: `User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n` }
}
