import { pageAt, type SiteBase, withPath } from '../links/addresses/base.ts'
import { SIDEBAR, type SidebarGroup } from './starlight-plugin.ts'
import { VIRTUAL, type VitePlugin } from './virtual-module.ts'

const RESOLVED = `\0${SIDEBAR}`

/**
 * Provides the route middleware of all pages. It adds a group to a sidebar without a configuration,
 * marks the section that a page belongs to, and shows what is late beside the links.
 */
export function sidebarModule(
  group: () => SidebarGroup | undefined,
  base: () => SiteBase,
): VitePlugin {
  return {
    name: 'milepost:sidebar',
    resolveId: (id) => (id === SIDEBAR ? RESOLVED : undefined),
    load: (id) => (id === RESOLVED ? middleware(group(), base()) : undefined),
  }
}

function middleware(group: SidebarGroup | undefined, base: SiteBase): string {
  const { label = '', translations = {}, items = [] } = group ?? {}
  const start = '\0'
  const links = items.map((item) => ({
    label: item.label,
    translations: item.translations,
    href: pageAt(item.link.slice(1), withPath(base, start)),
  }))
  return `const links = ${JSON.stringify(links)}
const root = ${JSON.stringify(base.root.replace(/\/$/, ''))}
const bare = (path) => path.replace(/(?:\\.html|\\/)$/, '')

export async function onRequest({ url, isPrerendered, locals: { starlightRoute } }) {
  const { sidebar, locale, lang } = starlightRoute
  const start = locale ? root + '/' + locale : root
  if (links.length > 0) sidebar.push(groupBelow(start, url, lang))
  const all = linksIn(sidebar)
  if (isPrerendered) await count(all)
  if (all.some(({ isCurrent }) => isCurrent)) return
  const path = bare(url.pathname)
  const above = all.filter(({ href }) => bare(href) !== start && path.startsWith(bare(href) + '/'))
  const [section] = above.sort((a, b) => b.href.length - a.href.length)
  if (section) section.attrs = { ...section.attrs, 'aria-current': 'true' }
}

/** A server that renders pages at a request has no documents. */
async function count(all) {
  const { site } = await import(${JSON.stringify(VIRTUAL)})
  for (const link of all) {
    const text = link.badge ? undefined : site.badgeAt(link.href)
    if (text) link.badge = { text: ' ' + text, variant: 'caution' }
  }
}

function groupBelow(start, url, lang) {
  const entries = links.map(({ label, translations, href: below }) => {
    const href = below.replace(${JSON.stringify(start)}, start)
    return { type: 'link', label: translations[lang] ?? label, href, isCurrent: bare(href) === bare(url.pathname), badge: undefined, attrs: {} }
  })
  const labels = ${JSON.stringify(translations)}
  return { type: 'group', label: labels[lang] ?? ${JSON.stringify(label)}, entries, collapsed: false, badge: undefined }
}

function linksIn(entries) {
  return entries.flatMap((entry) => (entry.type === 'link' ? [entry] : linksIn(entry.entries)))
}
`
}
