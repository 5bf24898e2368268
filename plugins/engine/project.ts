import { resolve } from 'node:path'
import { diskSource } from '../outside/sources/disk-source.ts'
import type { Source } from '../outside/sources/source.ts'
import { type Config, readConfig } from './config.ts'
import { loadConfig } from './load-config.ts'
import { configFromRevision } from './revision-config.ts'

/** A folder on disk with a configuration: what every face of Milepost starts from. */
export interface Project {
  readonly root: string
  readonly config: Config
  readonly source: Source
}

export interface ProjectOptions {
  /** The configuration file, when it is not the project's own; false for the defaults. */
  readonly config?: string | false | undefined
  /** A revision in git: the configuration as it is there, whatever the work tree says. */
  readonly configFrom?: string | undefined
}

export async function openProject(root: string, options: ProjectOptions = {}): Promise<Project> {
  const config = await configFor(root, options)
  return { root: resolve(root), config, source: sourceOf(root, config) }
}

/** The folders of versions are looked at too: a check reads them only where a link leads there. */
function sourceOf(root: string, { content, versions }: Config): Source {
  return diskSource(root, content, Object.values(versions?.folders ?? {}))
}

async function configFor(root: string, { config, configFrom }: ProjectOptions): Promise<Config> {
  if (config === false) return readConfig()
  return configFrom === undefined
    ? loadConfig(root, config)
    : configFromRevision(root, configFrom, config)
}
