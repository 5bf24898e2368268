import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroConfig } from 'astro'
import { isThere, realPath } from '../../outside/files/disk.ts'
import { folderStamps, moduleStamps } from '../../outside/files/file-stamps.ts'
import { sealedFolder } from '../../outside/files/sealed-folder.ts'
import type { LogLine } from './log-lines.ts'
import { type SiteInputs, type SiteToBuild, siteInputs } from './site-inputs.ts'

/** The facts about a finished build that the next one reads. */
interface FinishedSite {
  /** A digest of everything that the site is made of. */
  readonly inputs: string
  /** A digest of the names, sizes and times of the site's files. */
  readonly files: string
  /** The files elsewhere that the bundler read, and a digest of their sizes and times. */
  readonly modules: readonly string[]
  readonly stamps: string
  /** The lines of the log about the documents. */
  readonly lines: readonly LogLine[]
}

const RECORD = 'finished-site'

/** A build that has begun. */
export interface BegunBuild {
  /** The sentence why the next build has to run, whatever stays the same. */
  readonly unknown: string | undefined
  /** The lines of the finished build, when nothing has changed since. */
  readonly unchanged: readonly LogLine[] | undefined
  /** A digest of what the code of the site is compiled from; undefined when nobody can know. */
  readonly code: string | undefined
  /**
   * Notes that the site is finished. The next build need not run if nothing has changed. Returns
   * false when something has changed during this build.
   */
  finish(modules: readonly string[], lines: readonly LogLine[]): Promise<boolean>
}

/** Compares everything that a site is made of with what its last finished build was made of. */
export async function beginBuild(given: SiteToBuild): Promise<BegunBuild> {
  const began = Date.now()
  // Later steps of the build change the configuration itself.
  const site = { ...given, astro: { ...given.astro } }
  const { astro, project } = site
  const inputs = await siteInputs(site)
  const kept = sealedFolder(project.root)
  const forget = () => {
    kept.write(RECORD, '')
    return false
  }
  if (typeof inputs === 'string') {
    const finish = async () => forget()
    return { unknown: inputs, unchanged: undefined, code: undefined, finish }
  }
  const record = kept.read(RECORD)
  const isSame = (each: FinishedSite) => isUnchanged(each, inputs, astro)
  const finished: FinishedSite | undefined = record ? JSON.parse(record) : undefined
  return {
    unknown: undefined,
    code: inputs.code,
    unchanged: finished && isSame(finished) ? finished.lines : undefined,
    async finish(modules, lines) {
      const now = await siteInputs(site)
      const files = folderStamps(fileURLToPath(astro.outDir))
      // A file that was changed during the build may be on its page in either form.
      const isSteady = typeof now !== 'string' && now.digest === inputs.digest && now.latest < began
      if (!isSteady || files === undefined) return forget()
      const stamps = moduleStamps(modules)
      const next: FinishedSite = { inputs: inputs.digest, files, modules, stamps, lines }
      kept.write(RECORD, JSON.stringify(next))
      return true
    },
  }
}

function isUnchanged(
  { inputs, files, modules, stamps }: FinishedSite,
  now: SiteInputs,
  { outDir }: AstroConfig,
): boolean {
  if (inputs !== now.digest || process.argv.includes('--force')) return false
  return stamps === moduleStamps(modules) && files === folderStamps(fileURLToPath(outDir))
}

/**
 * Says whether Astro's own command runs in this process, so that the process may end with the
 * build. A program that builds a site goes on.
 */
export function isAstroCommand([, script = '']: readonly string[] = process.argv): boolean {
  const real = isThere(script) ? realPath(script) : script
  return basename(real) === 'astro.mjs' && /[\\/]astro[\\/]bin[\\/]/.test(real)
}
