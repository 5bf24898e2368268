import { join, sep } from 'node:path'
import type { AstroIntegration } from 'astro'
import type { Day } from '../basics/calendar.ts'
import { BASELINE_FILE } from '../engine/baseline/baseline.ts'
import type { CheckedVersion } from '../engine/check-project.ts'
import { type Opening, sharedOpening, shareOpening } from '../engine/opening.ts'
import type { Project } from '../engine/project.ts'
import { logReport, openForSite, type SiteReport, siteReport } from './checking.ts'
import { LOADER } from './content/loader.ts'
import type { FilePlace } from './files.ts'
import { overlayError } from './overlay.ts'
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

const PAUSE_MS = 60

/**
 * Checks the project again whenever a document is saved. Shows the errors in the terminal and in
 * the browser.
 */
export function watchDocuments(
  project: Project,
  today: () => Day,
  { server, log, refresh }: Watching,
): {
  check(): Promise<void>
  siteVersions(): readonly FilePlace[]
  /** Returns the versions of the last check; none before the first. */
  checked(): readonly CheckedVersion[]
} {
  const places = [
    project,
    ...(project.roots ?? []).map(({ folder: root, config }) => ({ root, config })),
  ]
  const folders = places.map(contentOf)
  const baselines = places.map(({ root }) => join(root, BASELINE_FILE))
  let report: SiteReport | undefined
  const show = () => report && showErrors(report, project, server)
  const reopen = () => {
    const day = today()
    return shareOpening(project.root, () => openForSite(project, day))()
  }
  const check = async (opening: Promise<Opening>) => {
    report = siteReport(await opening)
    logReport(report, log)
  }
  const again = oneAtATime(async () => {
    await check(reopen())
    await refresh(LOADER)
    forgetSite(server)
    server.environments.client.hot.send({ type: 'full-reload', path: '*' })
  }, log)
  server.environments.client.hot.on('vite:client:connect', show)
  server.watcher.add([...folders, ...baselines])
  server.watcher.on('all', (_event, path) => {
    const isRead = baselines.includes(path) || folders.some((each) => path.startsWith(each + sep))
    if (isRead) again()
  })
  const unchecked = [{ prefix: '', config: project.config, commit: undefined }]
  return {
    check: () => check(sharedOpening(project.root) ?? reopen()),
    siteVersions: () => report?.siteVersions ?? unchecked,
    checked: () => report?.siteVersions ?? [],
  }
}

function contentOf({ root, config }: Pick<Project, 'root' | 'config'>): string {
  return join(root, config.content)
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

/**
 * Returns a function that runs one check at a time. Saves in quick succession start one check; a
 * save during a check starts the next when it ends.
 */
function oneAtATime(run: () => Promise<void>, log: Logger): () => void {
  let timer: NodeJS.Timeout | undefined
  let last = Promise.resolve()
  return () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      last = last.then(run).catch((error: unknown) => log.error(String(error)))
    }, PAUSE_MS)
  }
}
