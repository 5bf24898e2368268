import { resolve } from 'node:path'
import type { Day } from '../basics/calendar.ts'
import type { ParsedDocument } from '../documents/document.ts'
import { changedSince } from './base-revision.ts'
import { check, type DiagramCheck, type Outcome } from './check.ts'
import type { Config } from './config.ts'
import { diskSource } from './disk-source.ts'
import { type DocumentCache, diskCache, NO_CACHE } from './document-cache.ts'
import { loadConfig } from './load-config.ts'
import { openParsingPool } from './parsing-pool.ts'
import type { Source, SourceFile } from './source.ts'

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

export interface ProjectCheck {
  readonly today: Day
  /** False parses every document again. Default: true. */
  readonly cached?: boolean
  /** The revision in git that a change is judged against. */
  readonly base?: string | undefined
  readonly diagrams?: DiagramCheck | undefined
}

export async function openProject(root: string, options: ProjectOptions = {}): Promise<Project> {
  const config = await loadConfig(root, options.config)
  return { root: resolve(root), config, source: diskSource(root, config.content) }
}

export async function checkProject(
  project: Project,
  { today, cached = true, base, diagrams }: ProjectCheck,
): Promise<Outcome> {
  const { root, config, source } = project
  const cache = cached ? diskCache(root, config.components) : NO_CACHE
  const before = base === undefined ? [] : await changedSince(root, config.content, base)
  return check(source, config, {
    today,
    before,
    diagrams,
    parse: (files) => parseAll(files, config, files.some(isOnDisk) ? cache : NO_CACHE),
  })
}

/** What comes from git is not what the next run finds on disk. */
function isOnDisk(file: SourceFile): boolean {
  return 'onDisk' in file
}

/** What is not known from before is read in child processes, which end with the work. */
async function parseAll(
  files: readonly SourceFile[],
  config: Config,
  cache: DocumentCache,
): Promise<readonly ParsedDocument[]> {
  const known = files.map((file) => cache.get(file))
  const unread = files.filter((_, at) => known[at] === undefined)
  const pool = openParsingPool({ components: config.components })
  try {
    const read = (await pool.parse(unread)).values()
    const documents = known.map((document) => document ?? read.next().value)
    const complete = documents.filter((document) => document !== undefined)
    cache.save(files, complete)
    return complete
  } finally {
    pool.close()
  }
}
