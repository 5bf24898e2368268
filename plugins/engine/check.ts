import type { Day } from '../basics/calendar.ts'
import type { Finding } from '../basics/finding.ts'
import { startBelow } from '../basics/paths.ts'
import { FILE_START } from '../basics/place.ts'
import { remembering } from '../basics/remembering.ts'
import { alternatives, code, didYouMean } from '../basics/wording.ts'
import type { ParsedDocument } from '../documents/model/document.ts'
import { checkPath } from '../documents/text/names.ts'
import type { Reading } from '../entries/entry.ts'
import { readEntries } from '../entries/read-entry.ts'
import { asOf } from '../graph/as-of.ts'
import { buildGraph } from '../graph/build-graph.ts'
import type { Graph } from '../graph/graph.ts'
import type { IssueSnapshot } from '../graph/issue-snapshot.ts'
import type { Kind } from '../kinds/kind.ts'
import type { PageName } from '../links/addresses/routes.ts'
import type { SiteVersion } from '../links/addresses/site-version.ts'
import { type Links, resolveLinks } from '../links/links.ts'
import type { Parse } from '../outside/parsing/shared-parsing.ts'
import type { Listing, Source, SourceFile } from '../outside/sources/source.ts'
import { runRules } from '../rules/base/run-rules.ts'
import { RULES } from '../rules/index.ts'
import type { Config } from './config.ts'
import { ENGINE_RULES } from './engine-rules.ts'
import { readSnapshots } from './issue-snapshots.ts'
import { type Judgement, judge } from './judge.ts'
import { openShelf } from './pins/shelf.ts'

export interface Outcome extends Judgement {
  readonly today: Day
  readonly documents: readonly ParsedDocument[]
  readonly graph: Graph
  readonly links: Links
  /** What is known of issues elsewhere; none where the project keeps no snapshot. */
  readonly issues: IssueSnapshot
}

export interface CheckOptions {
  readonly today: Day
  /** The release line that these documents are of, when it is not the one that is current. */
  readonly line?: string | undefined
  /** Documents that the change under judgement alters or removes, as they were before. */
  readonly before?: readonly SourceFile[]
  readonly parse: Parse
  /** What is wrong with authored diagrams, which takes more than their text to tell. */
  readonly diagrams?: DiagramCheck | undefined
  /** The versions of the site that `[[id@1.2]]` may lead to. */
  readonly siteVersions?: readonly SiteVersion[] | undefined
}

export type DiagramCheck = (documents: readonly ParsedDocument[]) => Promise<readonly Finding[]>

/** The files of a source that are documents. */
export interface Listed {
  readonly source: Source
  readonly config: Config
  readonly listing: Listing
  readonly files: readonly SourceFile[]
  readonly homeless: readonly Finding[]
  /** What a document says as its kind; read once. */
  readonly readingsOf: (document: ParsedDocument) => readonly Reading[]
}

/** Documents read and joined, before anything is said about them. */
export interface Matter extends Listed {
  readonly documents: readonly ParsedDocument[]
  readonly readings: readonly Reading[]
  readonly graph: Graph
}

/** The whole flow: files → documents → entries → graph → findings. */
export async function check(
  source: Source,
  config: Config,
  options: CheckOptions,
): Promise<Outcome> {
  return judgeMatter(await readMatter(source, config, options.parse), options)
}

/** The first half: files → documents → entries → graph. */
export async function readMatter(source: Source, config: Config, parse: Parse): Promise<Matter> {
  const listed = await listDocuments(source, config)
  // Entries are read while the parsing of other documents goes on.
  return joinDocuments(listed, await parse(listed.files, listed.readingsOf))
}

export async function listDocuments(source: Source, config: Config): Promise<Listed> {
  const listing = await source.list()
  const { files, kindOf, homeless } = sort(listing.files, config)
  const readingsOf = remembering((document: ParsedDocument) => readAs(document, kindOf, config))
  return { source, config, listing, files, homeless, readingsOf }
}

/** `documents` are what was parsed of the files, in their order. */
export function joinDocuments(listed: Listed, documents: readonly ParsedDocument[]): Matter {
  const readings = documents.flatMap((document) => listed.readingsOf(document))
  return { ...listed, documents, readings, graph: buildGraph(readings, listed.config.kinds) }
}

/** The second half: graph → links and findings. */
export async function judgeMatter(
  { source, config, listing, files, homeless, documents, readings, graph }: Matter,
  { today, line, before = [], parse, diagrams = async () => [], siteVersions }: CheckOptions,
): Promise<Outcome> {
  const dayFor = (node: { key: string }) => asOf(graph, node.key) ?? today
  const { shelf, findings: lockFindings } = openShelf(source, config.content)
  const { ignoreLinks, content } = config
  const ofSource = { hasFile: source.has, bytesOf: source.bytes, content }
  const snapshots = readSnapshots(listing.files, source, config)
  const { issues } = snapshots
  const pages = pagesBeside(issues)
  const linkFacts = { ...ofSource, ignoreLinks, pages, siteVersions, shelf, today, dayFor, line }
  const links = resolveLinks(graph, linkFacts)
  const earlier = await readBefore(before, config, parse)
  const context = { graph, links, issues, triage: config.triage, today, dayFor, before: earlier }
  const found = [
    ...listing.findings.filter((finding) => !isPassedOver(finding, config)),
    ...files.flatMap(({ path }) => checkPath(path)),
    ...homeless,
    ...snapshots.findings,
    ...lockFindings,
    ...documents.flatMap((document) => document.findings),
    ...(await diagrams(documents)),
    ...readings.flatMap((reading) => reading.findings),
    ...runRules([...RULES, ...config.ownRules], context),
  ]
  return { today, documents, graph, links, issues, ...judge(found, graph, config) }
}

/** The pages about no document that a site has. */
export function pagesBeside(issues: IssueSnapshot): readonly PageName[] {
  return issues.all.length > 0 ? ['health', 'triage'] : ['health']
}

/** The entries of the documents as they were; what was wrong with them then is not asked. */
async function readBefore(
  files: readonly SourceFile[],
  config: Config,
  parse: Parse,
): Promise<ReadonlyMap<string, Reading>> {
  const { files: kept, kindOf } = sort(files, config)
  const documents = kept.length === 0 ? [] : await parse(kept)
  const readings = documents.flatMap((document) => readAs(document, kindOf, config))
  return new Map(readings.map((reading) => [reading.node.key, reading]))
}

function readAs(
  document: ParsedDocument,
  kindOf: ReadonlyMap<string, Kind>,
  { linkSchemes }: Config,
): readonly Reading[] {
  const kind = kindOf.get(document.path)
  return kind ? readEntries(document, kind, linkSchemes) : []
}

/** Gives each file its kind by its folder: the deepest one that holds it. */
function sort(files: readonly SourceFile[], config: Config) {
  const kinds = [...config.kinds].sort((a, b) => b.folder.length - a.folder.length)
  const top = startBelow(config.content)
  const kindOf = new Map<string, Kind>()
  const homeless: Finding[] = []
  for (const { path } of files) {
    const below = path.slice(top.length)
    if (isIgnored(path, config)) continue
    const kind = kinds.find((each) => holds(each, below))
    if (kind) kindOf.set(path, kind)
    else if (/\.mdx?$/i.test(path)) homeless.push(homelessFile(path, config))
  }
  return { files: files.filter(({ path }) => kindOf.has(path)), kindOf, homeless }
}

/** What nobody reads need not be readable; a link is refused wherever it stands. */
function isPassedOver({ rule, file }: Finding, config: Config): boolean {
  return rule !== 'symbolic-link' && isIgnored(file, config)
}

function isIgnored(path: string, { content, ignore }: Config): boolean {
  const below = path.slice(startBelow(content).length)
  return ignore.some((ignored) => `${below}/` === ignored || below.startsWith(ignored))
}

function holds(kind: Kind, path: string): boolean {
  if (kind.inOneFile) return path === kind.folder
  return path.startsWith(startBelow(kind.folder)) && /\.mdx?$/i.test(path)
}

function homelessFile(path: string, config: Config): Finding {
  const top = startBelow(config.content)
  const kept = config.kinds.filter((kind) => !kind.inOneFile)
  const folders = kept.map((kind) => `${top}${kind.folder}/`)
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const meant = didYouMean(folder, folders)
  return {
    rule: 'unknown-kind',
    severity: ENGINE_RULES['unknown-kind'].severity,
    message: `No kind keeps its documents in ${code(folder || '.')}${meant}`,
    file: path,
    place: FILE_START,
    help: `Kinds keep theirs in ${alternatives(folders)}.`,
  }
}
