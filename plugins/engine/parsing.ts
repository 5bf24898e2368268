import type { ParsedDocument } from '../documents/model/document.ts'
import { type DocumentCache, diskCache, NO_CACHE } from '../outside/parsing/document-cache.ts'
import { openParser } from '../outside/parsing/open-parser.ts'
import type { Parse } from '../outside/parsing/shared-parsing.ts'
import type { SourceFile } from '../outside/sources/source.ts'
import type { CheckOptions } from './check.ts'
import { settingsOf } from './config.ts'
import type { Project } from './project.ts'

/** The ways to parse documents. Those without a cached result are parsed in child processes. */
export interface Parsing {
  readonly parse: Parse
  /** Parses every document again, without the cache. */
  readonly parseAgain: Parse
  /** Ends the child processes early, when nothing more needs parsing. */
  end(): void
}

/** A project whose documents are parsed. */
interface ParsedProject extends Pick<Project, 'root' | 'config'> {
  /** The name of the file that keeps parsed documents. */
  readonly cacheName?: string
}

export interface ParsingOptions extends Pick<CheckOptions, 'processes' | 'notice'> {
  /** False parses every document again and keeps nothing. Default: true. */
  readonly cached?: boolean
  /** A way to parse that outlives the work. Default: one is opened for it, and closed. */
  readonly parsing?: Parsing | undefined
}

/** Runs work that parses documents, and ends the child processes after it. */
export async function whileParsing<Result>(
  { root, config, cacheName = 'documents' }: ParsedProject,
  { cached = true, parsing, processes, notice }: ParsingOptions,
  work: (parsing: Parsing) => Promise<Result>,
): Promise<Result> {
  if (parsing) return work(parsing)
  const settings = settingsOf(config)
  const parser = openParser({ settings, processes, notice })
  if (!cached) parser.prepare()
  try {
    const cache = cached ? diskCache(root, settings, cacheName) : NO_CACHE
    const parse: Parse = (files, onRead) =>
      files.some(isOnDisk)
        ? parseUnknown(files, cache, (unknown) => parser.parse(unknown, onRead))
        : parser.parse(files, onRead)
    return await work({ parse, parseAgain: parser.parse, end: parser.close })
  } finally {
    parser.close()
  }
}

/**
 * Tells whether a file is on disk. Files from git are not cached, since the next run reads the
 * disk.
 */
function isOnDisk(file: SourceFile): boolean {
  return 'onDisk' in file
}

async function parseUnknown(
  files: readonly SourceFile[],
  cache: DocumentCache,
  parse: Parse,
): Promise<readonly ParsedDocument[]> {
  const known = files.map((file) => cache.get(file))
  const unread = files.filter((_, at) => known[at] === undefined)
  const read = (await parse(unread)).values()
  const documents = known.map((document) => document ?? read.next().value)
  const complete = documents.filter((document) => document !== undefined)
  // A file that another text stands in for keeps its place in the cache for the next run.
  if (files.every(isOnDisk)) cache.save(files, complete)
  return complete
}
