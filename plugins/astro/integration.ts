import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { type Day, dayOfInstant, requireDay } from '../basics/calendar.ts'
import { count } from '../basics/wording.ts'
import type { CheckedVersion } from '../engine/check-project.ts'
import { configFile } from '../engine/load-config.ts'
import { type Opening, sharedOpening, shareOpening } from '../engine/opening.ts'
import { openProject, type Project } from '../engine/project.ts'
import { logReport, openForSite, siteReport } from './checking.ts'
import { openingPlugin } from './content/opening-plugin.ts'
import { contentPolicy } from './content-policy.ts'
import { fileServer, publishFiles } from './files.ts'
import { searchDialog } from './search-dialog.ts'
import { writeSearch } from './search-index.ts'
import { type Logger, siteLog, withShownErrors } from './site-log.ts'
import { trimSitemaps } from './sitemap.ts'
import { routesOf } from './theme.ts'
import { unbundledEngine, type VitePlugin, virtualModule } from './virtual-module.ts'
import { watchDocuments } from './watching.ts'
import { recoverSite, type WholeSite, writeAside } from './whole-site.ts'

export interface MilepostOptions {
  /** The configuration file, relative to the project's root. Default: `milepost.config.ts`. */
  readonly config?: string
  /** The day that dates are judged on, `YYYY-MM-DD`. Default: this day in UTC. */
  readonly today?: string
  /** True when the site has a page at `rules/<id>/` for each rule. Findings then link to it. */
  readonly rulePages?: boolean
}

/** Checks the documents of a project, and adds their pages to a Starlight site. */
export function milepost(options: MilepostOptions = {}): AstroIntegration {
  const { config: file, rulePages = false } = options
  const today = todayFrom(options.today)
  let built: readonly CheckedVersion[] = []
  let project: Project | undefined
  let root = '.'
  let base = '/'
  let task: string = 'dev'
  let whole: WholeSite | undefined
  let watching: ReturnType<typeof watchDocuments> | undefined
  return {
    name: 'milepost',
    hooks: withShownErrors({
      'astro:config:setup': async ({ command, config, logger, ...setup }) => {
        root = fileURLToPath(config.root)
        const opened = await openProject(root, { config: file })
        project = opened
        task = command
        const day = today()
        const open = shareOpening(root, () => openForSite(opened, day))
        if (command === 'build') built = checkOrStop(await open(), siteLog(logger))
        const watched = configFile(root)
        if (watched) setup.addWatchFile(watched)
        for (const route of routesOf(opened.config)) setup.injectRoute(route)
        const site = () => ({ root, config: file, today: day, rulePages })
        const dialogs = opened.config.versions ? [searchDialog()] : []
        const csp = contentPolicy(config.security.csp, root)
        if (csp) setup.updateConfig({ security: { csp } })
        setup.updateConfig(
          withModules([openingPlugin(() => sharedOpening(root)), virtualModule(site), ...dialogs]),
        )
      },
      'astro:config:done': ({ config }) => {
        base = config.base
        if (config.trailingSlash === 'never' || config.build.format === 'file') throw slashless()
        if (task === 'build') whole = writeAside(config)
        if (task === 'preview') recoverSite(config)
      },
      'astro:build:start': ({ logger }) => whole?.start(logger),
      'astro:server:setup': async ({ server, logger, refreshContent }) => {
        if (!project) return
        const watched = watchDocuments(project, today, {
          server,
          log: siteLog(logger),
          refresh: async (loader) => refreshContent?.({ loaders: [loader] }),
        })
        server.middlewares.use(fileServer(watched.siteVersions, project.root, base))
        watching = watched
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir)
        await publishFiles(built, root, folder)
        if (built.length < 2) return
        logSearch(await writeSearch(folder), siteLog(logger))
        trimSitemaps(folder, base)
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
  if (versions.length > 0) log.info(`Readers can search ${versions.join(', ')}.`)
}

/**
 * Makes the error that ends the build. It has no stack, since the report has been printed already.
 */
function stopped(errors: number): Error {
  const error = new Error(`${count(errors, 'error')} in what is published; no page was written.`)
  error.stack = ''
  return error
}

function slashless(): Error {
  return new Error(
    'Milepost\'s addresses end in a slash: expected `trailingSlash` to be "ignore" or "always", and `build.format` "directory".',
  )
}

function todayFrom(text: string | undefined): () => Day {
  if (text === undefined) return () => dayOfInstant(new Date())
  const day = requireDay(text)
  return () => day
}
