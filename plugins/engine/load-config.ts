import { existsSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Config, readConfig } from './config.ts'

const NAMES = ['milepost.config.ts', 'milepost.config.mjs', 'milepost.config.js']

/** The configuration of a project; the defaults where it has none. Throws when it cannot be used. */
export async function loadConfig(root: string, file?: string): Promise<Config> {
  const path = file === undefined ? configFile(root) : resolve(root, file)
  if (path === undefined) return readConfig()
  if (!existsSync(path)) throw new Error(`Cannot find the configuration \`${file}\`.`)
  const fresh = `${pathToFileURL(path).href}?changed=${statSync(path).mtimeMs}`
  const module: { default?: unknown } = await import(/* @vite-ignore */ fresh)
  return readConfig(module.default)
}

/** The configuration file of a project, if it has one. */
export function configFile(root: string): string | undefined {
  return NAMES.map((name) => join(resolve(root), name)).find((path) => existsSync(path))
}
