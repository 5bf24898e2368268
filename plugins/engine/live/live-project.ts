import { type Day, requireDay } from '../../basics/calendar.ts'
import type { ParsedDocument } from '../../documents/model/document.ts'
import type { Reading } from '../../entries/entry.ts'
import { diskCache, NO_CACHE } from '../../outside/parsing/document-cache.ts'
import type { Parse } from '../../outside/parsing/shared-parsing.ts'
import { withReplacedTexts } from '../../outside/sources/replaced-text.ts'
import type { Listing } from '../../outside/sources/source.ts'
import { type DiagramCheck, type Outcome, outcomeOf } from '../check.ts'
import { settingsOf } from '../config.ts'
import type { filesByKind } from '../files-by-kind.ts'
import { type Beside, joinGraph, openBeside, type ReadRoot } from '../joined-graph.ts'
import { type OpenedInventories, openInventories } from '../pins/locked-inventories.ts'
import type { Project } from '../project.ts'
import {
  listDocuments,
  type ReadDocuments,
  type ReadSource,
  readDocuments,
} from '../read-source.ts'
import { readRoots, withRoots } from '../root-outcomes.ts'
import { knownBranches, readBranches } from '../version-sources.ts'
import { namedVersions, type ReadVersion, readVersions } from '../versions.ts'
import { keptKinds } from './kept-kinds.ts'
import { knownDocuments } from './known-documents.ts'
import { steadyParser } from './steady-parser.ts'

/** A project that is checked again after each change of its texts. */
export interface LiveProject {
  readonly project: Project
  /** Takes a text in place of a file, as an editor holds it before it is saved. */
  hold(path: string, text: string): void
  /** Takes the file on disk again. */
  release(path: string): void
  /** Reads the disk again at the next check, because files there have changed. */
  forget(): void
  /** Checks the project as `milepost check` does. One check has to end before the next begins. */
  check(): Promise<Outcome>
  close(): void
}

export interface LiveOptions {
  /** Returns the day to check dates against. An editor may be open for days. */
  readonly today: () => Day
  readonly cached?: boolean
  readonly diagrams?: DiagramCheck | undefined
  readonly notice?: ((sentence: string) => void) | undefined
}

/** All that is read of the disk, until files there change. */
interface DiskReading {
  readonly listing: Listing
  readonly roots: readonly ReadRoot[]
  readonly inventories: OpenedInventories
  /** Reads the projects elsewhere and other roots, with the first documents. */
  readonly besideOf: (own: ReadDocuments) => Beside
  readonly branchesOf: typeof readBranches
  readonly withKinds: typeof filesByKind
  /** The versions that links lead into, by their names. */
  readonly versions: Map<string, readonly ReadVersion[]>
  /** The entries of documents. A document that has not changed is not read again. */
  readonly readings: Map<ParsedDocument, readonly Reading[]>
}

/** Opens a project for an editor. Texts are parsed in a child process, and only when they change. */
export function openLiveProject(project: Project, options: LiveOptions): LiveProject {
  const { root, config } = project
  const settings = settingsOf(config)
  const parser = steadyParser({ settings, notice: options.notice })
  const cache = options.cached === false ? NO_CACHE : diskCache(root, settings)
  const parse = knownDocuments(cache, parser.parse)
  const texts = new Map<string, Uint8Array>()
  let disk: DiskReading | undefined
  const forget = () => {
    disk = undefined
  }
  const note = (path: string, change: () => void) => {
    change()
    if (!MARKDOWN.test(path)) forget()
  }
  return {
    project,
    hold: (path, text) => note(path, () => texts.set(path, new TextEncoder().encode(text))),
    release: (path) => note(path, () => texts.delete(path)),
    forget,
    async check() {
      disk ??= await readDisk(project, options, parse)
      const now = { ...options, texts, disk, parse, parseAgain: parser.parse }
      return checkNow(project, now)
    },
    close: parser.close,
  }
}

/** Other files may hold the metadata of documents, names of people, issues or inventories. */
const MARKDOWN = /\.mdx?$/i

/** Parses all files, also those that an editor holds, so that the next run finds them cached. */
async function readDisk(
  project: Project,
  { cached, notice }: LiveOptions,
  parse: Parse,
): Promise<DiskReading> {
  const { source, config } = project
  const { listing, files } = await listDocuments(source, config)
  await parse(files)
  const roots = await readRoots(project, { notice, ...(cached === false && { cached }) })
  return {
    listing,
    roots,
    inventories: openInventories(source, config.content),
    besideOf: kept((own) => openBeside(own, roots)),
    branchesOf: kept(readBranches),
    withKinds: keptKinds(),
    versions: new Map(),
    readings: new Map(),
  }
}

/** Returns a function that goes on giving its first answer. */
function kept<Asked, Answer>(ask: (about: Asked) => Answer): (about: Asked) => Answer {
  let first: { readonly answer: Answer } | undefined
  return (about) => {
    first ??= { answer: ask(about) }
    return first.answer
  }
}

interface Now extends LiveOptions {
  readonly texts: ReadonlyMap<string, Uint8Array>
  readonly disk: DiskReading
  readonly parse: Parse
  readonly parseAgain: Parse
}

async function checkNow(project: Project, now: Now): Promise<Outcome> {
  const { texts, disk, parse, diagrams } = now
  const { config } = project
  const today = requireDay(now.today())
  const { inventories, roots } = disk
  const listing = async () => disk.listing
  const source = withReplacedTexts({ ...project.source, list: listing }, config.content, texts)
  const listed = await listDocuments(source, config, '', disk.withKinds)
  const readingsOf = (document: ParsedDocument) => {
    const known = disk.readings.get(document)
    if (known) return known
    const read = listed.readingsOf(document)
    disk.readings.set(document, read)
    return read
  }
  const documents = await readDocuments({ ...listed, readingsOf }, parse)
  const { own, beside } = joinGraph(documents, roots, disk.besideOf(documents))
  dropOthers(disk.readings, own.documents)
  const siteVersions = await versionsFor(project, own, now)
  const branches = await knownBranches(project, own, disk.branchesOf)
  const judging = { today, parse, diagrams, inventories, siteVersions, branches }
  return withRoots(await outcomeOf(own, judging), beside, { today, diagrams, parse })
}

function dropOthers(
  readings: Map<ParsedDocument, unknown>,
  documents: readonly ParsedDocument[],
): void {
  if (readings.size <= documents.length) return
  const current = new Set(documents)
  for (const document of readings.keys()) if (!current.has(document)) readings.delete(document)
}

/** Reads the versions that links lead into. The first of them is the work tree, as it is now. */
async function versionsFor(project: Project, own: ReadSource, now: Now) {
  const named = namedVersions(own)
  if (named.size === 0) return []
  const { disk, parseAgain } = now
  const key = [...named].sort().join(' ')
  const options = { today: requireDay(now.today()), parse: parseAgain, roots: disk.roots, named }
  const known = disk.versions.get(key) ?? (await readVersions(project, own, options))
  disk.versions.set(key, known)
  return known.map((each, at) => (at === 0 ? { ...each, read: own, graph: own.graph } : each))
}
