import type { AstroConfig } from 'astro'
import type { PageEnding, SiteBase } from '../../links/addresses/base.ts'
import { joined } from '../../links/addresses/base.ts'

type Settings = Pick<AstroConfig, 'base' | 'trailingSlash' | 'build' | 'i18n'>

/**
 * Returns the base of our pages in the site's default language. `below` is the path of the site at
 * which they begin: `/governance/`.
 */
export function siteBase(config: Settings, below: string): SiteBase {
  const root = joined(config.base, '')
  const steps = [defaultStart(config), ...below.split('/')].filter((step) => step !== '')
  return { root, path: root + steps.map((step) => `${step}/`).join(''), ending: endingOf(config) }
}

/** Returns what the addresses of the default language begin with: nothing, or `en`. */
function defaultStart({ i18n }: Settings): string {
  if (!i18n || typeof i18n.routing === 'string' || !i18n.routing.prefixDefaultLocale) return ''
  return i18n.defaultLocale
}

function endingOf({ build, trailingSlash }: Settings): PageEnding {
  if (build.format === 'file') return '.html'
  if (trailingSlash === 'never') return ''
  return build.format === 'preserve' && trailingSlash === 'ignore' ? '' : '/'
}
