import { resolve } from 'node:path'
import { realFolder } from '../outside/files/disk.ts'
import { diskSource } from '../outside/sources/disk-source.ts'
import { joinedSource } from '../outside/sources/joined-source.ts'
import type { Source } from '../outside/sources/source.ts'
import { type Config, readConfig } from './config.ts'
import { loadConfig } from './load-config.ts'
import { openRoots, type ProjectRoot } from './open-roots.ts'
import { configFromRevision } from './revision-config.ts'

/** A folder on disk with a configuration. Every command and plugin starts from it. */
export interface Project {
  readonly root: string
  readonly config: Config
  readonly source: Source
  /** Other checkouts beside it, whose documents are in the same graph. */
  readonly roots?: readonly ProjectRoot[]
}

export interface ProjectOptions {
  /** The configuration file, when it is not the project's own; false for the defaults. */
  readonly config?: string | false | undefined
  /** A git revision whose configuration is used instead of the work tree's. */
  readonly configFrom?: string | undefined
}

export async function openProject(root: string, options: ProjectOptions = {}): Promise<Project> {
  const config = await configFor(root, options)
  const own = sourceOf(root, config)
  const roots = await openRoots({ root, config }, options.configFrom)
  return { root: resolve(root), config, source: joinedSource(own, roots, realFolder(root)), roots }
}

/**
 * Makes the source of a project. It may read the folders of versions too; a check does so only when
 * a link leads there.
 */
function sourceOf(root: string, { content, versions }: Config): Source {
  return diskSource(root, content, Object.values(versions?.folders ?? {}))
}

async function configFor(root: string, { config, configFrom }: ProjectOptions): Promise<Config> {
  if (config === false) return readConfig()
  return configFrom === undefined
    ? loadConfig(root, config)
    : configFromRevision(root, configFrom, config)
}
