import { join, sep } from 'node:path'
import type { AstroIntegration } from 'astro'
import { BASELINE_FILE } from '../engine/baseline/baseline.ts'
import type { CheckedVersion } from '../engine/check-project.ts'
import type { Opening } from '../engine/opening.ts'
import type { Project } from '../engine/project.ts'
import { fileStamps } from '../outside/files/file-stamps.ts'
import { logReport, type SiteReport, siteReport } from './checking.ts'
import { LOADER } from './content/loader.ts'
import type { FilePlace } from './files.ts'
import type { OpenedSite } from './opened-site.ts'
import { oneAtATime } from './served/one-at-a-time.ts'
import { overlayError } from './served/overlay.ts'
import { shownPages } from './served/shown-pages.ts'
import type { Logger } from './site-log.ts'
import { RESOLVED } from './virtual-module.ts'

type ServerSetup = NonNullable<AstroIntegration['hooks']['astro:server:setup']>

/** Vite's development server, as Astro hands it over. */
type DevServer = Parameters<ServerSetup>[0]['server']

interface Watching {
  readonly server: DevServer
  readonly log: Logger
  /** Runs all content loaders of a name again. */
  readonly refresh: (loader: string) => Promise<void>
}

interface WatchedSite {
  check(): Promise<void>
  siteVersions(): readonly FilePlace[]
  /** Returns the versions of the last check; none before the first. */
  checked(): readonly CheckedVersion[]
  /** Lets the next page open the site again, when its routes are others. */
  forget(): void
}

const PAUSE_MS = 30

/**
 * Checks the project again whenever a document is saved. Shows the errors in the terminal and in
 * the browser, and the new text in every open page.
 */
export function watchDocuments(
  { project, open, reopen }: OpenedSite,
  { server, log, refresh }: Watching,
): WatchedSite {
  const { isRead, all } = watchedPlaces(project)
  const pages = shownPages(server.environments.client.hot)
  const store = join(project.root, '.astro', 'data-store.json')
  let report: SiteReport | undefined
  const check = async (opening: Promise<Opening>) => {
    report = siteReport(await opening)
    logReport(report, log)
  }
  const failed = (error: unknown) => log.error(String(error))
  /** Pages of the site may read Astro's own store, which takes its time to be written. */
  const refreshSoon = oneAtATime(
    async () => {
      const before = fileStamps([store])
      await refresh(LOADER)
      if (fileStamps([store]) !== before) pages.outdate()
    },
    { failed },
  )
  const again = oneAtATime(
    async () => {
      await check(reopen())
      forgetSite(server)
      pages.outdate()
      pages.reload()
      refreshSoon()
    },
    { failed, pauseMs: PAUSE_MS },
  )
  server.environments.client.hot.on(
    'vite:client:connect',
    () => report && showErrors(report, project, server),
  )
  server.watcher.add(all)
  server.watcher.on('all', (_event, path) => {
    if (isRead(path)) again()
  })
  const unchecked = [{ prefix: '', config: project.config, commit: undefined }]
  return {
    check: () => check(open()),
    siteVersions: () => report?.siteVersions ?? unchecked,
    checked: () => report?.siteVersions ?? [],
    forget: () => forgetSite(server),
  }
}

/** Returns the folders and files whose changes a check reads. */
function watchedPlaces(project: Project) {
  const places = [
    project,
    ...(project.roots ?? []).map(({ folder: root, config }) => ({ root, config })),
  ]
  const folders = places.map(({ root, config }) => join(root, config.content))
  const baselines = places.map(({ root }) => join(root, BASELINE_FILE))
  const isRead = (path: string) =>
    baselines.includes(path) || folders.some((each) => path.startsWith(each + sep))
  return { isRead, all: [...folders, ...baselines] }
}

function showErrors({ outcome, errors }: SiteReport, project: Project, server: DevServer): void {
  if (errors === 0) return
  const err = overlayError(outcome.findings, project)
  server.environments.client.hot.send({ type: 'error', err })
}

/** Discards the opened project, so that the next page opens it again. */
function forgetSite(server: DevServer): void {
  for (const { moduleGraph } of Object.values(server.environments)) {
    const module = moduleGraph.getModuleById(RESOLVED)
    if (module) moduleGraph.invalidateModule(module)
  }
}
