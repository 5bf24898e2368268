import type { AstroConfig, AstroIntegrationLogger } from 'astro'
import { outputWritten } from '../outside/written-output.ts'
import { type Compiler, type CompileStep, siteCompiler } from './compiled/compiler.ts'
import { type CodeStore, codeStore, isForOneBuild, type KeptCode } from './compiled/kept-code.ts'
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
  /** Returns the plugin of Vite that sees which files the site is made of. */
  plugin(root: string): ReadModules
  /** Changes Astro's prerenderer, which learns what the site was compiled to. */
  readonly change: Compiler['change']
  /**
   * Returns a step that compiles the site, or takes what an earlier build has compiled from the same
   * code. `made` is what this code is made of beside files.
   */
  compile(log: Logger): (step: CompileStep, made: readonly unknown[]) => CompileStep
  /** Notes that the new site stands in its place. */
  finish(): Promise<void>
}

export function siteBuild({ config }: Pick<MilepostOptions, 'config'>): SiteBuild {
  let begun: BegunBuild | undefined
  let modules: ReadModules | undefined
  let lines: ReturnType<typeof keepingLog> | undefined
  let code: { readonly store: CodeStore; readonly kept: KeptCode | undefined } | undefined
  let place: Place | undefined
  const compiler = siteCompiler()
  return {
    change: compiler.change,
    async begin({ project, day }, astro, logger) {
      if (begun || !isAstroCommand()) return
      begun = await beginBuild({ astro, project, day, config })
      place = { root: project.root, content: project.config.content }
      if (begun.unknown !== undefined) logEveryBuild(begun.unknown, logger)
      if (begun.unchanged) await end(begun.unchanged, siteLog(logger))
    },
    log: (logger) => {
      lines ??= keepingLog(siteLog(logger))
      return lines
    },
    plugin: (root) => {
      modules ??= readModules(root)
      return modules
    },
    compile: (log) => (step, made) => {
      if (begun?.code === undefined || !place) return step
      const store = codeStore(place.root, [begun.code, made])
      code = { store, kept: process.argv.includes('--force') ? undefined : store.take() }
      if (code.kept) log.info('The code of the site has not changed; it is not compiled again.')
      return compiler.buildApp(step, code.kept?.site)
    },
    async finish() {
      const read = code?.kept?.modules ?? modules?.found() ?? []
      const isSteady = await begun?.finish(read, lines?.lines ?? [])
      const site = code?.kept?.site ?? compiler.compiled()
      const isFree = place && !isForOneBuild(modules?.own() ?? [], place)
      if (isSteady && isFree && site) code?.store.write({ site, modules: read })
    },
  }
}

interface Place {
  readonly root: string
  readonly content: string
}

/** Ends the process as a finished build does. Astro has no other way to skip its work. */
async function end(lines: readonly LogLine[], log: Logger): Promise<void> {
  repeat(lines, log)
  log.info('Nothing that the site is made of has changed; it stays as it is.')
  await outputWritten()
  process.exit(0)
}
