import { pageAt, type SiteBase, withPath } from '../links/addresses/base.ts'
import { SIDEBAR, type SidebarGroup } from './starlight-plugin.ts'
import type { VitePlugin } from './virtual-module.ts'

const RESOLVED = `\0${SIDEBAR}`

/** Provides the route middleware that adds a group to a sidebar without a configuration. */
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

export function onRequest({ url, locals: { starlightRoute } }) {
  const start = starlightRoute.locale ? root + '/' + starlightRoute.locale : root
  const { lang } = starlightRoute
  const entries = links.map(({ label, translations, href: below }) => {
    const href = below.replace(${JSON.stringify(start)}, start)
    return { type: 'link', label: translations[lang] ?? label, href, isCurrent: bare(href) === bare(url.pathname), badge: undefined, attrs: {} }
  })
  const labels = ${JSON.stringify(translations)}
  const group = { type: 'group', label: labels[lang] ?? ${JSON.stringify(label)}, entries, collapsed: false, badge: undefined }
  starlightRoute.sidebar.push(group)
}
`
}
