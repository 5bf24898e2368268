import type { AstroConfig, AstroIntegrationLogger } from 'astro'
import { outputWritten } from '../outside/written-output.ts'
import type { OpenedSite } from './opened-site.ts'
import type { MilepostOptions } from './options.ts'
import { type Logger, logEveryBuild, siteLog } from './site-log.ts'
import { keepingLog, type LogLine, repeat } from './unchanged/log-lines.ts'
import { type ReadModules, readModules } from './unchanged/read-modules.ts'
import { type BegunBuild, beginBuild, isAstroCommand } from './unchanged/unchanged-site.ts'

/** One build of a site, which is over at once when nothing has changed. */
export interface SiteBuild {
  /** Ends the process when the site is what a build would make again. Works once. */
  begin(opened: OpenedSite, astro: AstroConfig, logger: AstroIntegrationLogger): Promise<void>
  /** Returns the log whose lines the next build repeats if nothing has changed by then. */
  log(logger: AstroIntegrationLogger): Logger
  /** Returns the plugin of Vite that sees which files elsewhere the site is made of. */
  plugin(root: string): ReadModules
  /** Notes that the new site stands in its place. */
  finish(): Promise<void>
}

export function siteBuild({ config }: Pick<MilepostOptions, 'config'>): SiteBuild {
  let begun: BegunBuild | undefined
  let modules: ReadModules | undefined
  let kept: ReturnType<typeof keepingLog> | undefined
  return {
    async begin({ project, day }, astro, logger) {
      if (begun || !isAstroCommand()) return
      begun = await beginBuild({ astro, project, day, config })
      if (begun.unknown !== undefined) logEveryBuild(begun.unknown, logger)
      if (begun.unchanged) await end(begun.unchanged, siteLog(logger))
    },
    log(logger) {
      kept ??= keepingLog(siteLog(logger))
      return kept
    },
    plugin(root) {
      modules ??= readModules(root)
      return modules
    },
    async finish() {
      await begun?.finish(modules?.found() ?? [], kept?.lines ?? [])
    },
  }
}

/** Ends the process as a finished build does. Astro has no other way to skip its work. */
async function end(lines: readonly LogLine[], log: Logger): Promise<void> {
  repeat(lines, log)
  log.info('Nothing that the site is made of has changed; it stays as it is.')
  await outputWritten()
  process.exit(0)
}
