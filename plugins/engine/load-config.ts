import { join, relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { alternatives, code } from '../basics/wording.ts'
import { withoutExit } from '../outside/exit-guard.ts'
import { fileStamp, isFile, isThere } from '../outside/files/disk.ts'
import { provideOwnConfig } from '../outside/own-config.ts'
import { type Config, readConfig } from './config.ts'
import { unloadable } from './settings/unloadable-config.ts'

export const CONFIG_NAMES = ['milepost.config.ts', 'milepost.config.mjs', 'milepost.config.js']

/** Names that look right, and that nothing is read from. */
export const OTHER_CONFIG_NAMES = ['mts', 'cts', 'cjs', 'json', 'jsonc', 'yaml', 'yml', 'toml'].map(
  (ending) => `milepost.config.${ending}`,
)

/**
 * Loads the configuration of a project, or the defaults when it has none. Throws when it cannot be
 * used.
 */
export async function loadConfig(root: string, file?: string): Promise<Config> {
  const path = file === undefined ? configFile(root) : resolve(root, file)
  if (path === undefined) {
    refuseOtherNames(OTHER_CONFIG_NAMES.filter((name) => isThere(join(resolve(root), name))))
    return readConfig()
  }
  if (!isThere(path)) throw new Error(`Cannot find the configuration \`${file}\`.`)
  return importConfig(path, resolve(root))
}

/**
 * Imports a configuration. Errors name it relative to `root`. It may neither end the process nor
 * run for ever.
 */
export async function importConfig(path: string, root: string): Promise<Config> {
  if (!isFile(path)) {
    const name = code(relative(root, path) || '.')
    throw new Error(
      `Cannot load the configuration ${name}: it is not a file, but a folder or a pipe.`,
    )
  }
  provideOwnConfig()
  const [modified] = fileStamp(path)
  const fresh = `${pathToFileURL(path).href}?changed=${modified}`
  const load = (): Promise<{ default?: unknown }> => import(/* @vite-ignore */ fresh)
  const module = await withoutExit(load).catch((cause) => {
    throw unloadable(path, root, cause)
  })
  if (module.default === undefined) {
    const name = code(relative(root, path))
    throw new Error(`Cannot find a default export in ${name}; write \`export default { … }\`.`)
  }
  return { ...readConfig(module.default), file: relative(root, path).replaceAll('\\', '/') }
}

/** Throws when a project without a configuration has a file that was meant as one. */
export function refuseOtherNames([name]: readonly string[]): void {
  if (name === undefined) return
  throw new Error(
    `Cannot read the configuration ${code(name)}: it must be called ${alternatives(CONFIG_NAMES)}.`,
  )
}

/** Returns the configuration file of a project, if it has one. */
export function configFile(root: string): string | undefined {
  return CONFIG_NAMES.map((name) => join(resolve(root), name)).find((path) => isThere(path))
}
