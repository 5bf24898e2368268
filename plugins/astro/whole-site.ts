import { relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { AstroConfig, AstroIntegration, AstroIntegrationLogger } from 'astro'
import { newFolder, recoverFolder } from '../outside/files/whole-folder.ts'

/** Puts a site in the place of the one before it, once all of it is written. */
export interface WholeSite {
  /** To be called when every integration is set up, so that nothing comes after the exchange. */
  start(logger: AstroIntegrationLogger): void
}

/**
 * Makes Astro write a site beside the one that is there. Whatever stops the build, the old one
 * stays; only when all integrations are done does the new one take its place.
 */
export function writeAside(config: AstroConfig): WholeSite | undefined {
  if (config.adapter || config.vite.build?.emptyOutDir === false) return undefined
  const place = placeOf(config)
  const record = fileURLToPath(new URL(INCREMENTAL, config.cacheDir))
  const site = newFolder(place, record)
  const abandon = () => site.abandon()
  process.once('exit', abandon)
  const outDir = config.outDir
  config.outDir = pathToFileURL(`${site.fresh}/`)
  const finish = () => {
    site.finish()
    process.off('exit', abandon)
    config.outDir = outDir
  }
  const name = relative(fileURLToPath(config.root), place)
  return {
    start(logger) {
      config.integrations.push(last(name, finish))
      logger.info(`The site is written aside; it replaces ${name}/ when all of it is there.`)
    },
  }
}

/** Puts a site in its place that a killed build had just taken away. */
export function recoverSite(config: AstroConfig): void {
  recoverFolder(placeOf(config))
}

function placeOf({ outDir }: AstroConfig): string {
  return fileURLToPath(outDir).replace(/[\\/]$/, '')
}

/**
 * Astro's list of the pages that a later build can take from its cache. A build that does not end
 * has changed the cache and not the list.
 */
const INCREMENTAL = 'incremental-build.json'

function last(name: string, finish: () => void): AstroIntegration {
  return {
    name: 'milepost:whole-site',
    hooks: {
      'astro:build:done': ({ logger }) => {
        finish()
        logger.info(`The new site is in ${name}/.`)
      },
    },
  }
}
