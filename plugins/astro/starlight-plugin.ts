import { fileURLToPath } from 'node:url'
import type { HookParameters } from '@astrojs/starlight/types'
import type { AstroIntegration } from 'astro'
import type { SidebarEntry } from '../views/pages/version-sidebar.ts'
import type { SiteOpener } from './opened-site.ts'
import type { MilepostOptions } from './options.ts'
import {
  namesAny,
  type SidebarLink,
  type SidebarText,
  sidebarLinks,
  sidebarText,
} from './sidebar-links.ts'
import { pictureTags } from './site/page-head.ts'
import type { SiteBuild } from './site-build.ts'
import { OWN_STYLES } from './theme.ts'

/** The module that completes the sidebar of every page. */
export const SIDEBAR = 'virtual:milepost/sidebar'

interface PluginContext {
  readonly open: SiteOpener
  readonly integration: AstroIntegration
  /** Ends the process when a build would make the same site again. */
  readonly begin: SiteBuild['begin']
  /** Hands over our group of the sidebar, which the sidebar's module completes on every page. */
  readonly hold: (group: SidebarGroup) => void
}

export interface SidebarGroup extends SidebarText {
  readonly items: readonly SidebarLink[]
  /** True when the configuration of Starlight has the group. Otherwise each page adds it. */
  readonly isConfigured: boolean
}

/**
 * Returns the hook of a Starlight plugin. It adds the integration, and links to its pages.
 */
export function starlightHook(options: MilepostOptions, context: PluginContext) {
  return async (starlight: HookParameters<'config:setup'>): Promise<void> => {
    const {
      astroConfig,
      command,
      config,
      logger,
      updateConfig,
      addIntegration,
      addRouteMiddleware,
    } = starlight
    const isAdded = astroConfig.integrations.some(({ name }) => name === context.integration.name)
    if (!isAdded) addIntegration(context.integration)
    if (options.links !== false) {
      updateConfig({ customCss: [OWN_STYLES, ...(config.customCss ?? [])] })
    }
    const opened = await context.open(fileURLToPath(astroConfig.root), command)
    const { open } = opened
    if (command === 'build') await context.begin(opened, astroConfig, logger)
    addRouteMiddleware({ entrypoint: SIDEBAR })
    const langs = languagesOf(config)
    const pictures = pictureTags(options.card, starlight, langs[0] ?? 'en')
    updateConfig({ head: [...pictures, ...(config.head ?? [])] })
    const items = sidebarLinks(await open(), options, langs)
    const sidebar = config.sidebar as readonly SidebarEntry[] | undefined
    if (items.length === 0 || namesAny(sidebar ?? [], items)) return
    const text = sidebarText(langs, (t) => options.label ?? t.named('kind', 'governance'))
    const key = options.label === undefined ? { key: 'kind.governance' } : {}
    context.hold({ ...text, ...key, items, isConfigured: sidebar !== undefined })
    if (!sidebar) return
    const links = items.map(({ label, translations, link }) => ({ label, translations, link }))
    updateConfig({ sidebar: [...(config.sidebar ?? []), { ...text, items: links }] })
  }
}

type StarlightConfig = HookParameters<'config:setup'>['config']

/** Returns the languages of a site, as HTML names them, the default language first. */
function languagesOf({ locales = {}, defaultLocale = 'root' }: StarlightConfig): readonly string[] {
  const langOf = (key: string) => locales[key]?.lang ?? (key === 'root' ? 'en' : key)
  return [...new Set([defaultLocale, ...Object.keys(locales)].map(langOf))]
}
