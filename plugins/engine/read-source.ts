import { memoized } from '../basics/memo.ts'
import { startBelow } from '../basics/paths.ts'
import type { ParsedDocument } from '../documents/model/document.ts'
import type { Reading } from '../entries/entry.ts'
import { readEntries } from '../entries/read-entry.ts'
import type { MetadataOptions } from '../entries/read-metadata.ts'
import { withWrongFolder } from '../entries/wrong-folder.ts'
import type { Graph } from '../graph/graph.ts'
import type { Parse } from '../outside/parsing/shared-parsing.ts'
import type { Listing, Source, SourceFile } from '../outside/sources/source.ts'
import type { Config } from './config.ts'
import { type FilesByKind, filesByKind } from './files-by-kind.ts'
import type { ProjectRoot } from './open-roots.ts'
import type { LockedProjects } from './pins/locked-projects.ts'

/** Parses listed documents and reads their entries. */
export async function readDocuments(listed: ListedDocuments, parse: Parse): Promise<ReadDocuments> {
  // Entries are read while other documents are still being parsed.
  return entriesOf(listed, await parse(listed.files, listed.readingsOf))
}

/**
 * Lists the files of a source and gives each its kind. `top` is the way to the project of these
 * files from the one that is checked: nothing, or `../ERCs/`. Someone who lists files often may
 * give them their kinds by `withKinds`.
 */
export async function listDocuments(
  source: Source,
  config: Config,
  top = '',
  withKinds = filesByKind,
): Promise<ListedDocuments> {
  const listing = await source.list()
  const byKind = withKinds(listing.files, config, top)
  const refused = new Set(listing.findings.map(({ file }) => file))
  const isRefused = (path: string) => refused.has(path)
  return {
    source,
    config,
    listing,
    top,
    ...byKind,
    readingsOf: entryReader(byKind, config, { textOf: source.read, isRefused }),
  }
}

/** Reads entries; `documents` are the parsed files, in the same order. */
export function entriesOf(
  listed: ListedDocuments,
  documents: readonly ParsedDocument[],
): ReadDocuments {
  const readings = documents.flatMap((document) => listed.readingsOf(document))
  return { ...listed, documents, readings }
}

/** Returns a function that reads the entries of a document, once for each document. */
function entryReader(
  { kindOf, alsoOf }: FilesByKind,
  { linkSchemes: schemes, largestFrontmatter: largest, content, kinds: all }: Config,
  reading: Pick<MetadataOptions, 'textOf' | 'isRefused'>,
) {
  return memoized((document: ParsedDocument): readonly Reading[] => {
    const kind = kindOf.get(document.path)
    const kinds = kind ? [kind, ...(alsoOf.get(document.path) ?? [])] : []
    return kinds
      .flatMap((each) => readEntries(document, each, { schemes, largest, ...reading }))
      .map((each) => withWrongFolder(each, all, startBelow(content)))
  })
}

/** Reads documents as they were before a change. Findings about them are dropped. */
export async function readBefore(
  before: readonly SourceFile[],
  config: Config,
  parse: Parse,
): Promise<ReadonlyMap<string, Reading>> {
  const byKind = filesByKind(before, config)
  const documents = byKind.files.length === 0 ? [] : await parse(byKind.files)
  const readings = documents.flatMap(entryReader(byKind, config, { textOf: formerTexts(before) }))
  return new Map(readings.map((reading) => [reading.node.key, reading]))
}

/** Returns a function that gives the former texts of changed documents. */
function formerTexts(before: readonly SourceFile[]): Source['read'] {
  const texts = new Map(before.map((file) => [file.path, 'text' in file ? file.text : undefined]))
  return (path) => texts.get(path)
}

/** The files of a source that are documents, before they are parsed. */
export interface ListedDocuments extends FilesByKind {
  readonly source: Source
  readonly config: Config
  readonly listing: Listing
  readonly top: string
  /** Returns the entries in a document. Each document is read once. */
  readonly readingsOf: (document: ParsedDocument) => readonly Reading[]
}

/** A source whose documents are parsed and read as entries. */
export interface ReadDocuments extends ListedDocuments {
  readonly documents: readonly ParsedDocument[]
  readonly readings: readonly Reading[]
}

/** A source whose entries are joined to a graph. */
export interface ReadSource extends ReadDocuments {
  readonly graph: Graph
  /** The projects elsewhere that its configuration names. */
  readonly elsewhere: LockedProjects
  /** The other roots whose documents are in the graph too. */
  readonly roots?: readonly ProjectRoot[]
}
