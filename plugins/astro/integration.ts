import { fileURLToPath } from 'node:url'
import type { StarlightPlugin } from '@astrojs/starlight/types'
import type { AstroIntegration } from 'astro'
import { configFile } from '../engine/load-config.ts'
import { sharedOpening } from '../engine/opening.ts'
import type { Project } from '../engine/project.ts'
import { buildHooks, CHECKED } from './build-hooks.ts'
import { checkOrStop } from './checking.ts'
import { type StoreModule, storeModule } from './compiled/store-module.ts'
import { openingPlugin } from './content/opening-plugin.ts'
import { contentConfig, requireContentConfig } from './content-config.ts'
import { contentPolicy } from './content-policy.ts'
import { fileServer } from './files.ts'
import { type SiteOpener, siteOpener } from './opened-site.ts'
import type { MilepostOptions } from './options.ts'
import { pageSchema } from './page-schema.ts'
import { addPrograms } from './programs/integration.ts'
import { searchDialog } from './search-dialog.ts'
import { sidebarModule } from './sidebar-module.ts'
import { setNoticeLog } from './site/notices.ts'
import { onDemandRoutes } from './site/on-demand.ts'
import { siteTemplates } from './site/site-templates.ts'
import { ownFileAt, takenAddresses } from './site/taken.ts'
import { pageTitle } from './site/title-component.ts'
import { unlistedPages } from './site/unlisted-pages.ts'
import { type SiteBuild, siteBuild } from './site-build.ts'
import { siteLog, withShownErrors } from './site-log.ts'
import { type SiteState, unknownSite } from './site-state.ts'
import { type SidebarGroup, starlightHook } from './starlight-plugin.ts'
import { filesOf, PAGE_SCRIPT, routesOf, SERVED_SCRIPT } from './theme.ts'
import type { ReadModules } from './unchanged/read-modules.ts'
import { unbundledEngine, type VitePlugin, virtualModule } from './virtual-module.ts'
import { watchDocuments } from './watching.ts'
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
  const hold = (own: SidebarGroup) => {
    group = own
  }
  const hook = starlightHook(options, { open, integration, hold, begin: build.begin })
  return { ...integration, hooks: { ...integration.hooks, 'config:setup': hook } }
}

type Hooks = AstroIntegration['hooks']
type SitePlugin = VitePlugin | ReadModules | StoreModule
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
    state.unlisted = unlistedPages(project.config.kinds, options.pages)
    setNoticeLog(root, (line) => siteLog(setup.logger).info(line))
    if (setup.command === 'build') await build.begin(opened, setup.config, setup.logger)
    if (CHECKED.has(setup.command)) state.built = checkOrStop(await open(), build.log(setup.logger))
    await addPrograms(setup, project.config)
    const { rulePages = false, config: file, ...shown } = options
    const { front, about, pages, checks } = shown
    const today = options.today === undefined ? undefined : day
    const given = { root, config: file, today, rulePages, front, about, pages, checks }
    const isServed = setup.command === 'dev'
    const ours = filesOf(project.config)
    const site = () => ({
      ...given,
      isServed,
      base: state.base,
      taken: takenAddresses(state),
      templates: siteTemplates(state.routes, { root, ours }),
      onDemand: onDemandRoutes(state.routes, state.base),
    })
    state.made = () => [site(), group()]
    addPages(setup, project, [
      virtualModule(site),
      storeModule(() => state.config),
      build.plugin(root),
      contentConfig(requireContentConfig(setup.config), root),
      sidebarModule(group, () => state.base),
      pageTitle(),
      pageSchema(),
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
  if (setup.command === 'dev') setup.updateConfig({ vite: { environments: COMPILED_AHEAD } })
}

/**
 * Lets a development server compile what a module imports before the module asks for it. Vite does so for browsers only,
 * and the first page of a site has to wait for hundreds of modules, one after the other.
 */
const COMPILED_AHEAD = { ssr: { dev: { preTransformRequests: true } } }

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
      const { root, base, site, unlisted } = state
      const { fileBeside } = await import('./files-beside.ts')
      const madeAt = (address: string) => {
        const own = ownFileAt(address.slice(base.root.length), state)
        return own === undefined
          ? fileBeside(watched.checked(), address, { root, base, site, unlisted })?.content
          : undefined
      }
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
