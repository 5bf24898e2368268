import { pageAt, type SiteBase, withPath } from '../links/addresses/base.ts'
import { SIDEBAR, type SidebarGroup } from './starlight-plugin.ts'
import { VIRTUAL, type VitePlugin } from './virtual-module.ts'

const RESOLVED = `\0${SIDEBAR}`

/**
 * Provides the route middleware of all pages. It adds our group to a sidebar without a
 * configuration, gives its links the words of the site's translations, marks the section that a page
 * belongs to, shows what is late beside the links, and names the page's text as Markdown.
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
  const { items = [], isConfigured = false, ...text } = group ?? {}
  const start = '\0'
  const links = items.map(({ link, ...words }) => ({
    ...words,
    href: pageAt(link.slice(1), withPath(base, start)),
  }))
  return `const group = ${JSON.stringify(text)}
const links = ${JSON.stringify(links)}
const root = ${JSON.stringify(base.root.replace(/\/$/, ''))}
const bare = (path) => path.replace(/(?:\\.html|\\/)$/, '')

export async function onRequest({ url, isPrerendered, locals: { starlightRoute, t } }) {
  const { sidebar, locale, lang, head } = starlightRoute
  const start = locale ? root + '/' + locale : root
  const known = ({ label, translations }) => translations[lang] ?? label
  const own = t.all()
  const labelOf = (text) => own['milepost.' + text.key] || known(text)
  if (${isConfigured}) rename(sidebar.find(({ label }) => label === known(group)), labelOf)
  else if (links.length > 0) sidebar.push(groupBelow(start, url, labelOf))
  const all = linksIn(sidebar)
  if (isPrerendered) await complete(all, { head, url })
  if (all.some(({ isCurrent }) => isCurrent)) return
  const path = bare(url.pathname)
  const above = all.filter(({ href }) => bare(href) !== start && path.startsWith(bare(href) + '/'))
  const [section] = above.sort((a, b) => b.href.length - a.href.length)
  if (section) section.attrs = { ...section.attrs, 'aria-current': 'true' }
}

/** A server that renders pages at a request has no documents. */
async function complete(all, { head, url }) {
  const { site } = await import(${JSON.stringify(VIRTUAL)})
  const type = 'text/markdown'
  const href = site.textAt(url.pathname)
  const hasText = head.some(({ attrs }) => attrs?.type === type)
  if (href && !hasText) head.push({ tag: 'link', attrs: { rel: 'alternate', type, href } })
  for (const link of all) {
    const text = link.badge ? undefined : site.badgeAt(link.href)
    if (text) link.badge = { text: ' ' + text, variant: 'caution' }
  }
}

/** Starlight has the group from its configuration, with the links in their order. */
function rename(entry, labelOf) {
  if (entry?.entries?.length !== links.length) return
  entry.label = labelOf(group)
  for (const [at, link] of links.entries()) entry.entries[at].label = labelOf(link)
}

function groupBelow(start, url, labelOf) {
  const entries = links.map((link) => {
    const href = link.href.replace(${JSON.stringify(start)}, start)
    return { type: 'link', label: labelOf(link), href, isCurrent: bare(href) === bare(url.pathname), badge: undefined, attrs: {} }
  })
  return { type: 'group', label: labelOf(group), entries, collapsed: false, badge: undefined }
}

function linksIn(entries) {
  return entries.flatMap((entry) => (entry.type === 'link' ? [entry] : linksIn(entry.entries)))
}
`
}
