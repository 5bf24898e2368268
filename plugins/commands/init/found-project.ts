import { dirname, join, resolve } from 'node:path'
import { readJson } from '../../documents/yaml/json.ts'
import { CONFIG_NAMES } from '../../engine/load-config.ts'
import { isFile, namesIn, readText } from '../../outside/files/disk.ts'
import { projectHome } from '../../outside/git/project-home.ts'

/** The facts about a project that can be seen, before Milepost is set up in it. */
export interface FoundProject {
  readonly root: string
  /** The root of the repository; code hosts and editors look for their files there. */
  readonly top: string
  /** The project's folder in the repository, ending in `/`; empty when it is the root. */
  readonly folder: string
  readonly manifest: Manifest | undefined
  /** True when the nearest `package.json` says that files are modules. */
  readonly isModule: boolean
  /** The configuration of Milepost that is there already. */
  readonly config: string | undefined
  readonly site: 'starlight' | 'astro' | undefined
  readonly astroConfig: string | undefined
}

export interface Manifest {
  readonly text: string
  readonly type: string | undefined
  /** The names of all packages that the project asks for. */
  readonly packages: readonly string[]
  readonly scripts: readonly string[]
}

export function findProject(root: string): FoundProject {
  const { top, folder } = projectHome(root)
  const manifest = manifestIn(root)
  const names = namesIn(root) ?? []
  const asks = (name: string) => manifest?.packages.includes(name) === true
  const site = asks('@astrojs/starlight') ? 'starlight' : asks('astro') ? 'astro' : undefined
  return {
    root,
    top,
    folder,
    manifest,
    isModule: manifestAbove(root)?.type === 'module',
    config: CONFIG_NAMES.find((name) => names.includes(name)),
    site,
    astroConfig: names.find((name) => /^astro\.config\.(?:[cm]?[jt]s)$/.test(name)),
  }
}

const LISTS = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies']

function manifestIn(root: string): Manifest | undefined {
  const path = join(root, 'package.json')
  if (!isFile(path)) return undefined
  const text = readText(path)
  const json = readJson(text)
  const data = 'data' in json && isMapping(json.data) ? json.data : {}
  const namesOf = (list: unknown) => (isMapping(list) ? Object.keys(list) : [])
  return {
    text,
    type: typeof data['type'] === 'string' ? data['type'] : undefined,
    packages: LISTS.flatMap((list) => namesOf(data[list])),
    scripts: namesOf(data['scripts']),
  }
}

/** Reads the nearest `package.json`, here or in a folder above. It decides what a file is for Node. */
function manifestAbove(folder: string): Manifest | undefined {
  const here = resolve(folder)
  const above = dirname(here)
  return manifestIn(here) ?? (above === here ? undefined : manifestAbove(above))
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
