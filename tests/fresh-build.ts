import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'rolldown'
import config from '../rolldown.config.ts'

/** The code of the package. Folders count too, since they change when a file is removed. */
const SOURCES = ['plugins', 'rolldown.config.ts', 'package.json']
const BUILT = 'build/astro/index.js'

/**
 * Builds the package anew where its code is newer. Sites and commands that tests start are those of
 * the package: they start in half the time that the code in `plugins/` takes.
 */
export default async function setup(): Promise<void> {
  if (existsSync(BUILT) && latestOf(SOURCES) < statSync(BUILT).mtimeMs) return
  await build({ ...config, output: { ...config.output, cleanDir: false } })
}

function latestOf(paths: readonly string[]): number {
  return Math.max(
    ...paths.map((path) => {
      const { mtimeMs } = statSync(path)
      if (!statSync(path).isDirectory()) return mtimeMs
      return Math.max(mtimeMs, latestOf(readdirSync(path).map((name) => join(path, name))))
    }),
  )
}
