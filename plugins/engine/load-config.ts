import { existsSync, statSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { code } from '../basics/wording.ts'
import { type Config, readConfig } from './config.ts'
import { unloadable } from './unloadable-config.ts'

const NAMES = ['milepost.config.ts', 'milepost.config.mjs', 'milepost.config.js']

/** The configuration of a project; the defaults where it has none. Throws when it cannot be used. */
export async function loadConfig(root: string, file?: string): Promise<Config> {
  const path = file === undefined ? configFile(root) : resolve(root, file)
  if (path === undefined) return readConfig()
  if (!existsSync(path)) throw new Error(`Cannot find the configuration \`${file}\`.`)
  const fresh = `${pathToFileURL(path).href}?changed=${statSync(path).mtimeMs}`
  const module: { default?: unknown } = await import(/* @vite-ignore */ fresh).catch((cause) => {
    throw unloadable(path, resolve(root), cause)
  })
  if (module.default === undefined) {
    const name = code(relative(resolve(root), path))
    throw new Error(`Cannot find a default export in ${name}; write \`export default { … }\`.`)
  }
  return readConfig(module.default)
}

/** The configuration file of a project, if it has one. */
export function configFile(root: string): string | undefined {
  return NAMES.map((name) => join(resolve(root), name)).find((path) => existsSync(path))
}
