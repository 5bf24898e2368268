import { fileURLToPath } from 'node:url'
import type { StarlightPlugin } from '@astrojs/starlight/types'
import type { AstroIntegration, IntegrationResolvedRoute } from 'astro'
import { configFile } from '../engine/load-config.ts'
import { shareBase, sharedOpening } from '../engine/opening.ts'
import type { Project } from '../engine/project.ts'
import { checkOrStop } from './checking.ts'
import { openingPlugin } from './content/opening-plugin.ts'
import { linkOwnMarkdown } from './content/own-markdown.ts'
import { referenceFile } from './content/reference-types.ts'
import { siteBase } from './content/site-addresses.ts'
import { contentConfig, requireContentConfig } from './content-config.ts'
import { contentPolicy } from './content-policy.ts'
import { fileServer, publishFiles } from './files.ts'
import { fileBeside, writeFilesBeside } from './files-beside.ts'
import { type SiteOpener, siteOpener } from './opened-site.ts'
import type { MilepostOptions } from './options.ts'
import { addPrograms } from './programs/integration.ts'
import { searchDialog } from './search-dialog.ts'
import { writeSearch } from './search-index.ts'
import { sidebarModule } from './sidebar-module.ts'
import { refuseLostPages } from './site/lost-pages.ts'
import { setNoticeLog } from './site/notices.ts'
import { ownTemplatesFirst } from './site/own-templates.ts'
import { closeContent } from './site/site-content.ts'
import { takenAddresses } from './site/taken.ts'
import { unlistedPages } from './site/unlisted-pages.ts'
import { type SiteBuild, siteBuild } from './site-build.ts'
import { logKept, logSearch, siteLog, withShownErrors } from './site-log.ts'
import { type SiteState, unknownSite } from './site-state.ts'
import { trimSitemaps } from './sitemap.ts'
import { type SidebarGroup, starlightHook } from './starlight-plugin.ts'
import { PAGE_SCRIPT, routesOf, SERVED_SCRIPT } from './theme.ts'
import type { ReadModules } from './unchanged/read-modules.ts'
import { unbundledEngine, type VitePlugin, virtualModule } from './virtual-module.ts'
import { watchDocuments } from './watching.ts'
import { recoverSite, writeAside } from './whole-site.ts'
import { requireStarlight } from './without-starlight.ts'

/**
 * Checks the documents of a project, and adds their pages to a Starlight site. It is a plugin of
 * Starlight, `starlight({ plugins: [milepost()] })`, and an integration of Astro.
 */
export function milepost(options: MilepostOptions = {}): AstroIntegration & StarlightPlugin {
  const open = siteOpener(options)
  const build = siteBuild(options)
  let group: SidebarGroup | undefined
  const integration = siteIntegration(options, open, { build, group: () => group })
  const addLater = (links: SidebarGroup) => {
    group = links
  }
  const hook = starlightHook(options, { open, integration, addLater, begin: build.begin })
  return { ...integration, hooks: { ...integration.hooks, 'config:setup': hook } }
}

/** The commands that stop at errors. A server shows them, and goes on. */
const CHECKED = new Set(['build', 'sync'])

type Hooks = AstroIntegration['hooks']
type SitePlugin = VitePlugin | ReadModules
type SetupOptions = Parameters<NonNullable<Hooks['astro:config:setup']>>[0]

interface SiteTools {
  readonly build: SiteBuild
  readonly group: () => SidebarGroup | undefined
}

function siteIntegration(
  options: MilepostOptions,
  opener: SiteOpener,
  tools: SiteTools,
): AstroIntegration {
  const state = unknownSite()
  const hooks = {
    'astro:config:setup': setupHook(options, opener, { state, ...tools }),
    ...buildHooks(options, opener, { state, build: tools.build }),
    ...serverHooks(opener, state),
  }
  return { name: 'milepost', hooks: withShownErrors(hooks) }
}

/** Returns the hook that opens the project and adds its pages. */
function setupHook(
  options: MilepostOptions,
  opener: SiteOpener,
  { state, group, build }: SiteTools & { readonly state: SiteState },
): NonNullable<Hooks['astro:config:setup']> {
  return async (setup) => {
    requireStarlight(setup.config)
    const root = fileURLToPath(setup.config.root)
    Object.assign(state, { root, task: setup.command })
    const opened = await opener(root, setup.command)
    const { project, day, open } = opened
    unlistedPages(project.config.kinds, options.pages)
    setNoticeLog(root, (line) => siteLog(setup.logger).info(line))
    if (setup.command === 'build') await build.begin(opened, setup.config, setup.logger)
    if (CHECKED.has(setup.command)) state.built = checkOrStop(await open(), build.log(setup.logger))
    await addPrograms(setup, project.config)
    const { rulePages = false, front, pages, checks, config: file } = options
    const given = { root, config: file, today: day, rulePages, front, pages, checks }
    const site = () => ({ ...given, base: state.base, taken: takenAddresses(state) })
    addPages(setup, project, [
      virtualModule(site),
      build.plugin(root),
      contentConfig(requireContentConfig(setup.config), root),
      sidebarModule(group, () => state.base),
    ])
  }
}

/** Adds the routes of a project, and the modules that its pages import. */
function addPages(setup: SetupOptions, project: Project, modules: readonly SitePlugin[]): void {
  const { root, config } = project
  const watched = configFile(root)
  if (watched) setup.addWatchFile(watched)
  for (const route of routesOf(config)) setup.injectRoute(route)
  const scripts = setup.command === 'dev' ? [PAGE_SCRIPT, SERVED_SCRIPT] : [PAGE_SCRIPT]
  for (const script of scripts) setup.injectScript('page', `import ${JSON.stringify(script)}`)
  const csp = contentPolicy(setup.config.security.csp, root)
  if (csp) setup.updateConfig({ security: { csp } })
  const dialogs = config.versions ? [searchDialog()] : []
  setup.updateConfig(
    withModules([openingPlugin(() => sharedOpening(root)), ...modules, ...dialogs]),
  )
}

/** Returns the hooks that settle the addresses, and complete what was built. */
function buildHooks(
  options: MilepostOptions,
  opener: SiteOpener,
  { state, build }: { readonly state: SiteState; readonly build: SiteBuild },
): Hooks {
  return {
    'astro:config:done': async ({ config, injectTypes, logger }) => {
      const { project, open } = await opener(state.root)
      if (CHECKED.has(state.task)) injectTypes(referenceFile(await open()))
      state.base = siteBase(config, project.config.base)
      state.publicDir = config.publicDir
      state.isAdapted = config.adapter !== undefined
      state.site = config.site ?? project.config.site
      shareBase(state.root, state.base)
      if (options.links !== false) {
        const log = (line: string) => build.log(logger).warn(line)
        linkOwnMarkdown(config, { content: project.config.content, log })
      }
      if (state.task === 'build') state.whole = writeAside(config, build.finish)
      if (state.task === 'preview') recoverSite(config)
    },
    'astro:routes:resolved': ({ routes }) => {
      state.routes = routes
    },
    'astro:build:start': async ({ logger, setPrerenderer }) => {
      state.whole?.start(logger)
      if (state.isAdapted) return
      const { root, built: siteVersions } = state
      const { config } = (await opener(root)).project
      const ours = new Set(routesOf(config).map(({ entrypoint }) => entrypoint))
      const log = (line: string) => siteLog(logger).info(line)
      const context = { root, ours, siteVersions, log }
      setPrerenderer((prerenderer) => ownTemplatesFirst(prerenderer, context))
    },
    'astro:build:done': async ({ dir, logger }) => {
      const { built, root, base, routes, site } = state
      const folder = fileURLToPath(dir)
      await closeContent(root)
      if (routes.some(isOwnTemplate)) refuseLostPages(built, folder, base)
      await publishFiles(built, { root, folder, base })
      logKept(writeFilesBeside(built, folder, { root, base, site }), siteLog(logger))
      if (built.length < 2) return
      logSearch(await writeSearch(folder, base.root), siteLog(logger))
      trimSitemaps(folder, base.root)
    },
  }
}

/** Says whether a route of the site's own has parameters, and may make a page at any address. */
function isOwnTemplate({ origin, params }: IntegrationResolvedRoute): boolean {
  return origin === 'project' && params.length > 0
}

/** Returns the hooks of the development server. */
function serverHooks(opener: SiteOpener, state: SiteState): Hooks {
  return {
    'astro:server:setup': async ({ server, logger, refreshContent }) => {
      const opened = await opener(state.root)
      const { project } = opened
      const watched = watchDocuments(opened, {
        server,
        log: siteLog(logger),
        refresh: async (loader) => refreshContent?.({ loaders: [loader] }),
      })
      const { root, base, site } = state
      const madeAt = (address: string) =>
        fileBeside(watched.checked(), address, { root, base, site })?.content
      server.middlewares.use(
        fileServer(watched.siteVersions, { root: project.root, base: base.path, madeAt }),
      )
      state.watching = watched
    },
    'astro:server:start': async () => state.watching?.check(),
  }
}

function withModules(own: readonly SitePlugin[]) {
  const vite = { plugins: [unbundledEngine(), ...own] }
  return { build: { inlineStylesheets: 'never' as const }, vite }
}
