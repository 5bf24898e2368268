import { fileURLToPath } from 'node:url'
import type { AstroConfig, AstroIntegration, IntegrationResolvedRoute } from 'astro'
import type { Config } from '../engine/config.ts'
import { shareBase } from '../engine/opening.ts'
import { builderSettings } from './compiled/builder-settings.ts'
import { referenceFile } from './content/reference-types.ts'
import { siteBase } from './content/site-addresses.ts'
import { publishFiles } from './files.ts'
import type { SiteOpener } from './opened-site.ts'
import type { MilepostOptions } from './options.ts'
import { releaseBeforeSearch, writeSearch } from './search/search-index.ts'
import { refuseLostPages } from './site/lost-pages.ts'
import { ownTemplatesFirst } from './site/own-templates.ts'
import { changePrerenderers, type Prerenderer } from './site/prerenderers.ts'
import { ownFileAt } from './site/taken.ts'
import type { SiteBuild } from './site-build.ts'
import { logKept, logSearch, siteLog } from './site-log.ts'
import { documentsIn, type SiteState } from './site-state.ts'
import { sitemapTrimmer } from './sitemap.ts'
import { filesOf } from './theme.ts'
import { recoverSite, writeAside } from './whole-site.ts'

/** The commands that stop at errors. A server shows them, and goes on. */
export const CHECKED = new Set(['build', 'sync'])

/**
 * Returns the hooks that settle the addresses, and complete what was built. Code that renders or
 * writes is loaded when it is needed, since a build in which nothing has changed needs none of it.
 */
export function buildHooks(
  options: MilepostOptions,
  opener: SiteOpener,
  { state, build }: { readonly state: SiteState; readonly build: SiteBuild },
): AstroIntegration['hooks'] {
  return {
    'astro:config:done': async ({ config, injectTypes, logger }) => {
      const { project, open } = await opener(state.root)
      if (CHECKED.has(state.task)) injectTypes(referenceFile(await open()))
      settle(state, config, project.config)
      if (options.links !== false) {
        const { linkOwnMarkdown } = await import('./content/own-markdown.ts')
        const log = (line: string) => build.log(logger).warn(line)
        linkOwnMarkdown(config, { content: project.config.content, log })
      }
      if (state.task === 'build') {
        state.whole = writeAside(config, build.finish)
        const log = (line: string) => siteLog(logger).info(line)
        const change = prerendererChange(state, build, { config: project.config, log })
        state.prerendering = changePrerenderers(config.integrations, 'milepost', change)
      }
      if (state.task === 'preview') recoverSite(config)
    },
    'astro:routes:resolved': ({ routes }) => {
      state.routes = routes
      state.watching?.forget()
    },
    'astro:build:start': ({ logger, setPrerenderer }) => {
      state.integrations.push(sitemapTrimmer(state))
      state.whole?.start(logger)
      state.prerendering?.begin(setPrerenderer)
    },
    'astro:build:setup': ({ vite, updateConfig, logger }) => {
      const settings = state.prerendering?.settings()
      if (settings) updateConfig(settings)
      updateConfig(builderSettings(vite, state, build.compile(siteLog(logger))) ?? {})
    },
    // Starlight's search is made next, by a process that takes much memory.
    'astro:build:generated': () => releaseBeforeSearch(documentsIn(state)),
    'astro:build:done': async ({ dir, logger }) => {
      const { built, root, base, routes } = state
      const folder = fileURLToPath(dir)
      const { closeContent } = await import('./site/site-content.ts')
      await closeContent(root)
      if (routes.some(isOwnTemplate)) refuseLostPages(built, folder, base)
      const ownAt = (path: string) => ownFileAt(path, state)
      await publishFiles(built, { root, folder, base, ownAt })
      const { writeBeside } = await import('./files-beside.ts')
      logKept(await writeBeside(state, folder), siteLog(logger))
      if (built.length < 2) return
      await releaseBeforeSearch(documentsIn(state))
      logSearch(await writeSearch(folder, base.root), siteLog(logger))
    },
  }
}

/** Notes what Astro's configuration says, when no integration changes it any more. */
function settle(state: SiteState, config: AstroConfig, own: Config): void {
  state.base = siteBase(config, own.base)
  state.publicDir = config.publicDir
  state.config = config
  state.integrations = config.integrations
  state.site = config.site ?? own.site
  shareBase(state.root, state.base)
}

/** Returns the change of a prerenderer that lets the site's own templates win. */
function prerendererChange(
  state: SiteState,
  build: SiteBuild,
  { config, log }: { readonly config: Config; readonly log: (line: string) => void },
) {
  return (prerenderer: Prerenderer) => {
    const { root, routes, built: siteVersions } = state
    const context = { root, routes, siteVersions, ours: filesOf(config), log }
    return ownTemplatesFirst(build.change(prerenderer), context)
  }
}

/** Says whether a route of the site's own has parameters, and may make a page at any address. */
function isOwnTemplate({ origin, params }: IntegrationResolvedRoute): boolean {
  return origin === 'project' && params.length > 0
}
