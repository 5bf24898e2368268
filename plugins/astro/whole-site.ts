import { relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { AstroConfig, AstroIntegration, AstroIntegrationLogger } from 'astro'
import { newFolder, recoverFolder } from '../outside/files/whole-folder.ts'
import { siteLog } from './site-log.ts'

/** Replaces the previous site by the new one when all of it is written. */
export interface WholeSite {
  /**
   * Starts the replacement. Call it when every integration is set up, so that nothing runs after
   * it.
   */
  start(logger: AstroIntegrationLogger): void
}

/**
 * Makes Astro write a site beside the previous one. If the build stops, the previous site stays;
 * the new one replaces it only when all integrations are done, and `whenFinished` runs.
 */
export function writeAside(
  config: AstroConfig,
  whenFinished: () => Promise<void>,
): WholeSite | undefined {
  if (config.adapter || config.vite.build?.emptyOutDir === false) return undefined
  const place = placeOf(config)
  const record = fileURLToPath(new URL(INCREMENTAL, config.cacheDir))
  const site = newFolder(place, record)
  const abandon = () => site.abandon()
  process.once('exit', abandon)
  const outDir = config.outDir
  config.outDir = pathToFileURL(`${site.fresh}/`)
  const finish = async () => {
    await site.finish()
    process.off('exit', abandon)
    config.outDir = outDir
    await whenFinished()
  }
  const name = relative(fileURLToPath(config.root), place)
  return {
    start(logger) {
      config.integrations.push(last(name, finish))
      siteLog(logger).info(
        `The site is written aside; it replaces ${name}/ when all of it is there.`,
      )
    },
  }
}

/** Puts back a site that a killed build had just moved away. */
export function recoverSite(config: AstroConfig): void {
  recoverFolder(placeOf(config))
}

function placeOf({ outDir }: AstroConfig): string {
  return fileURLToPath(outDir).replace(/[\\/]$/, '')
}

/**
 * Astro's list of the pages that a later build can take from its cache. An interrupted build has
 * changed the cache but not the list.
 */
const INCREMENTAL = 'incremental-build.json'

function last(name: string, finish: () => Promise<void>): AstroIntegration {
  return {
    name: 'milepost:whole-site',
    hooks: {
      'astro:build:done': async ({ logger }) => {
        await finish()
        siteLog(logger).info(`The new site is in ${name}/.`)
      },
    },
  }
}
