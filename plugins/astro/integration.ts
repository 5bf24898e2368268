import { fileURLToPath } from 'node:url'
import type { StarlightPlugin } from '@astrojs/starlight/types'
import type { AstroIntegration } from 'astro'
import { count } from '../basics/wording.ts'
import type { CheckedVersion } from '../engine/check-project.ts'
import { configFile } from '../engine/load-config.ts'
import { type Opening, shareBase, sharedOpening } from '../engine/opening.ts'
import type { SiteBase } from '../links/addresses/base.ts'
import { logReport, siteReport } from './checking.ts'
import { openingPlugin } from './content/opening-plugin.ts'
import { siteBase } from './content/site-addresses.ts'
import { contentConfig, requireContentConfig } from './content-config.ts'
import { contentPolicy } from './content-policy.ts'
import { fileServer, publishFiles } from './files.ts'
import { refuseLostPages } from './lost-pages.ts'
import { siteOpener } from './opened-site.ts'
import type { MilepostOptions } from './options.ts'
import { searchDialog } from './search-dialog.ts'
import { writeSearch } from './search-index.ts'
import { sidebarModule } from './sidebar-module.ts'
import { leftOut } from './site/left-out.ts'
import { logNotices } from './site/notices.ts'
import { type Logger, siteLog, withShownErrors } from './site-log.ts'
import { trimSitemaps } from './sitemap.ts'
import { type SidebarGroup, starlightHook } from './starlight-plugin.ts'
import { takenAddresses } from './taken.ts'
import { routesOf } from './theme.ts'
import { unbundledEngine, type VitePlugin, virtualModule } from './virtual-module.ts'
import { watchDocuments } from './watching.ts'
import { recoverSite, type WholeSite, writeAside } from './whole-site.ts'
import { requireStarlight } from './without-starlight.ts'

/**
 * Checks the documents of a project, and adds their pages to a Starlight site. It is a plugin of
 * Starlight, `starlight({ plugins: [milepost()] })`, and an integration of Astro.
 */
export function milepost(options: MilepostOptions = {}): AstroIntegration & StarlightPlugin {
  const open = siteOpener(options)
  let group: SidebarGroup | undefined
  const integration = siteIntegration(options, open, () => group)
  const addLater = (links: SidebarGroup) => {
    group = links
  }
  const hook = starlightHook(options, { open, integration, addLater })
  return { ...integration, hooks: { ...integration.hooks, 'config:setup': hook } }
}

type Opener = ReturnType<typeof siteOpener>

function siteIntegration(
  options: MilepostOptions,
  opener: Opener,
  group: () => SidebarGroup | undefined,
): AstroIntegration {
  let built: readonly CheckedVersion[] = []
  let task: string = 'dev'
  let root = '.'
  let base: SiteBase = { root: '/', path: '/', ending: '/' }
  let taken: Readonly<Record<string, string>> = {}
  let publicDir = new URL('file:///')
  let hasRoutes = false
  let whole: WholeSite | undefined
  let watching: ReturnType<typeof watchDocuments> | undefined
  return {
    name: 'milepost',
    hooks: withShownErrors({
      'astro:config:setup': async ({ command, config, logger, ...setup }) => {
        requireStarlight(config)
        root = fileURLToPath(config.root)
        task = command
        const { project, day, open } = await opener(root)
        leftOut(project.config.kinds, options.pages)
        logNotices(root, (line) => siteLog(logger).info(line))
        if (command === 'build') built = checkOrStop(await open(), siteLog(logger))
        const watched = configFile(root)
        if (watched) setup.addWatchFile(watched)
        for (const route of routesOf(project.config)) setup.injectRoute(route)
        const { rulePages = false, front, pages, config: file } = options
        const site = () => ({
          root,
          config: file,
          today: day,
          rulePages,
          front,
          pages,
          base,
          taken,
        })
        const csp = contentPolicy(config.security.csp, root)
        if (csp) setup.updateConfig({ security: { csp } })
        setup.updateConfig(
          withModules([
            openingPlugin(() => sharedOpening(root)),
            virtualModule(site),
            contentConfig(requireContentConfig(config), root),
            sidebarModule(group, () => base),
            ...(project.config.versions ? [searchDialog()] : []),
          ]),
        )
      },
      'astro:config:done': async ({ config }) => {
        const { project } = await opener(root)
        base = siteBase(config, project.config.base)
        publicDir = config.publicDir
        shareBase(root, base)
        if (task === 'build') whole = writeAside(config)
        if (task === 'preview') recoverSite(config)
      },
      'astro:routes:resolved': ({ routes }) => {
        taken = takenAddresses(routes, { publicDir })
        hasRoutes = routes.some(({ origin, params }) => origin === 'project' && params.length > 0)
      },
      'astro:build:start': ({ logger }) => whole?.start(logger),
      'astro:server:setup': async ({ server, logger, refreshContent }) => {
        const { project } = await opener(root)
        const watched = watchDocuments(project, opener.today, {
          server,
          log: siteLog(logger),
          refresh: async (loader) => refreshContent?.({ loaders: [loader] }),
        })
        server.middlewares.use(fileServer(watched.siteVersions, project.root, base.path))
        watching = watched
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir)
        if (hasRoutes) refuseLostPages(built, folder, base)
        await publishFiles(built, { root, folder, base })
        if (built.length < 2) return
        logSearch(await writeSearch(folder, base.root), siteLog(logger))
        trimSitemaps(folder, base.root)
      },
      'astro:server:start': async () => watching?.check(),
    }),
  }
}

function withModules(own: readonly VitePlugin[]) {
  const vite = { plugins: [unbundledEngine(), ...own] }
  return { build: { inlineStylesheets: 'never' as const }, vite }
}

/** Prints every finding. Errors end the build before any page is written. */
function checkOrStop(opening: Opening, log: Logger): readonly CheckedVersion[] {
  const report = siteReport(opening)
  logReport(report, log)
  if (report.errors > 0) throw stopped(report.errors)
  return report.siteVersions
}

function logSearch(versions: readonly string[], log: Logger): void {
  const names = versions.map((path) => path.slice(path.lastIndexOf('/') + 1))
  if (names.length > 0) log.info(`Readers can search ${names.join(', ')}.`)
}

/**
 * Makes the error that ends the build. It has no stack, since the report has been printed already.
 */
function stopped(errors: number): Error {
  const error = new Error(`${count(errors, 'error')} in what is published; no page was written.`)
  error.stack = ''
  return error
}
