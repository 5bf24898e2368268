import { CALENDAR, FEED, textPath } from '../links/addresses/files-beside.ts'
import { apiFiles } from './api.ts'
import { followed } from './follow.ts'
import { exportedGraph } from './graph.ts'
import { listText } from './list-text.ts'
import { llmsFull, llmsIndex } from './llms.ts'
import { needsFile } from './needs.ts'
import { pageText } from './page-text.ts'
import { type Published, type SiteFile, siteFile } from './published.ts'

/** Yields the calendars and feeds of a version. */
export function* followFiles(published: Published): Generator<SiteFile> {
  for (const { path, calendar, feed } of followed(published)) {
    yield siteFile(path === '' ? CALENDAR : `${path}.ics`, calendar)
    yield siteFile(path === '' ? FEED : `${path}.xml`, feed)
  }
}

/** Yields the files for programs, of the version at the front of a site. */
export function* programFiles(published: Published): Generator<SiteFile> {
  yield* apiFiles(published)
  yield siteFile('graph.json', () => exportedGraph(published))
  yield siteFile('needs.json', () => needsFile(published))
  yield siteFile('llms.txt', () => llmsIndex(published))
  yield siteFile('llms-full.txt', () => llmsFull(published))
}

/** Yields the texts of all pages of documents and lists, as Markdown. A build makes the others. */
export function* pageTexts(published: Published): Generator<SiteFile> {
  const { kinds, graph } = published
  for (const kind of kinds) {
    const entries = graph.entries(kind)
    if (entries.length === 0) continue
    yield siteFile(`${kind.address}.md`, () => listText(published, kind))
    if (kind.inOneFile) continue
    for (const entry of entries) {
      yield siteFile(textPath(entry), () => pageText(published, entry))
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
