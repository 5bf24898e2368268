import { resolve } from 'node:path'
import type { Config } from './config.ts'
import { diskSource } from './disk-source.ts'
import { loadConfig } from './load-config.ts'
import type { Source } from './source.ts'

/** A folder on disk with a configuration: what every face of Milepost starts from. */
export interface Project {
  readonly root: string
  readonly config: Config
  readonly source: Source
}

export interface ProjectOptions {
  /** The configuration file, when it is not the project's own. */
  readonly config?: string | undefined
}

export async function openProject(root: string, options: ProjectOptions = {}): Promise<Project> {
  const config = await loadConfig(root, options.config)
  return { root: resolve(root), config, source: diskSource(root, config.content) }
}
