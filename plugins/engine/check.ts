import { type Day, requireDay } from '../basics/calendar.ts'
import type { Finding } from '../basics/finding.ts'
import { memoized } from '../basics/memo.ts'
import type { PassedOver } from '../basics/passed-over.ts'
import { startBelow } from '../basics/paths.ts'
import { code } from '../basics/wording.ts'
import type { TriageTerms } from '../clocks/triage.ts'
import { triageTermsOn } from '../clocks/triage-terms.ts'
import type { ParsedDocument } from '../documents/model/document.ts'
import { isShownByField } from '../entries/field-finding.ts'
import { isBesideThePoint } from '../entries/read-metadata.ts'
import { asOf } from '../graph/as-of.ts'
import type { Graph } from '../graph/graph.ts'
import type { IssueSnapshot } from '../graph/issue-snapshot.ts'
import type { Kind } from '../kinds/kind.ts'
import { pagesBeside } from '../links/addresses/pages-beside.ts'
import type { SiteVersion } from '../links/addresses/site-version.ts'
import { type Links, resolveLinks } from '../links/links.ts'
import { openParser } from '../outside/parsing/open-parser.ts'
import type { Parse } from '../outside/parsing/shared-parsing.ts'
import type { Source, SourceFile } from '../outside/sources/source.ts'
import { runRules } from '../rules/base/run-rules.ts'
import { RULES } from '../rules/index.ts'
import { baselineOf, type HeldFindings, heldBy } from './baseline/held.ts'
import { type Config, settingsOf } from './config.ts'
import { readSnapshots } from './issue-snapshots.ts'
import { readSource } from './joined-graph.ts'
import { fileFindings, listedPaths, passedOverIn, requireDocuments } from './listed-files.ts'
import type { ProjectRoot } from './open-roots.ts'
import { type OpenedInventories, openInventories } from './pins/locked-inventories.ts'
import { type ReadSource, readBefore } from './read-source.ts'
import { guardOff } from './settings/guard-off.ts'
import { whereUnpublished } from './settings/where-unpublished.ts'
import { applySeverities, type SortedFindings } from './severities.ts'
import { settingPlaces, unusedSettings } from './unused-settings.ts'

/**
 * Checks the documents of a source: source files → parsed documents → entries → graph → links →
 * findings. `config` is made by `readConfig()`. Mistakes of authors are findings and never throw.
 * Rejects with a `RangeError` for a `today` that is no day, and with an `Error` when the source has
 * no documents, cannot be listed, or when the parser cannot be started.
 */
export async function check(
  source: Source,
  config: Config,
  { today, before, diagrams, processes, notice, mayBeEmpty = false }: CheckOptions,
): Promise<Outcome> {
  const day = requireDay(today)
  const parser = openParser({ settings: settingsOf(config), processes, notice })
  try {
    const read = await readSource(source, config, parser.parse)
    requireContent(read)
    const outcome = await outcomeOf(read, { today: day, before, diagrams, parse: parser.parse })
    if (!mayBeEmpty) requireDocuments(outcome)
    return outcome
  } finally {
    parser.close()
  }
}

/** Runs the second half of a check: graph → links → findings. */
export async function outcomeOf(read: ReadSource, options: OutcomeOptions): Promise<Outcome> {
  const { source, config, documents, graph, top } = read
  const { today, parse, line, siteVersions, before = [], diagrams, branches } = options
  const { content, ignoreLinks, base, publish } = config
  const dayAt = memoized((key: string) => asOf(graph, key) ?? today)
  const dayFor = ({ key }: { readonly key: string }) => dayAt(key)
  const snapshots = readSnapshots(read.listing.files, source, { ...config, projectTop: top })
  const { locked, findings: lockFindings } = options.inventories ?? openInventories(source, content)
  const { issues } = snapshots
  const pages = pagesBeside(graph, issues, today)
  const meant = { ignoreLinks, publish, meanings: config.links }
  const files = { ...filesOf(read), content, ...meant, locked }
  const links = resolveLinks(graph, { ...files, base, pages, siteVersions, today, dayFor, line })
  const earlier = await readBefore(before, config, parse)
  const terms = { ...termsOf(read, today), today, dayFor, before: earlier, branches }
  const context = { graph, links, issues, ...terms, ...textsOf(read) }
  const baseline = baselineOf(source, config, top)
  const drawn = await diagrams?.(documents)
  const placeOf = settingPlaces(config, { read: source.read, top })
  const ofFields = read.readings.flatMap((reading) => reading.findings)
  const found = [
    ...fileFindings(read),
    ...snapshots.findings,
    ...baseline.findings,
    ...unrefused(read, [...lockFindings, ...read.elsewhere.findings]),
    ...textFindings(read, ofFields),
    ...(drawn ?? []),
    ...ofFields,
    ...unusedSettings(config, listedPaths(read.listing), placeOf),
    ...guardOff(documents),
    ...runRules([...RULES, ...config.ownRules], context),
  ]
  const sorted = applySeverities(whereUnpublished(found, config), { graph, config, placeOf })
  const { triage } = terms
  const whole = { source, config, today, documents, all: documents.length, graph, links, triage }
  const unread = { passedOver: passedOverIn(read), unchecked: drawn ? [] : OF_DIAGRAMS }
  const outcome = { ...whole, roots: read.roots ?? [], issues, ...unread, ...sorted }
  return { ...outcome, ...heldBy(baseline.entries, sorted.findings, outcome, baseline.by) }
}

/**
 * Returns the findings about locks. A lock behind a symbolic link is not read, and the link is the
 * only finding then.
 */
function unrefused({ listing }: ReadSource, findings: readonly Finding[]): readonly Finding[] {
  const refused = new Set(listing.findings.map(({ file }) => file))
  return findings.filter(({ file }) => !refused.has(file))
}

/** Returns the demands that rules ask for. */
function termsOf({ graph, config: { coverage, kinds, links, triage } }: ReadSource, today: Day) {
  const external = links.external
  return { coverage, kinds, external, triage: triageTermsOn(graph, triage, today) }
}

/** Returns the findings about texts, without those that the findings of fields hold already. */
function textFindings({ documents, kindOf }: ReadSource, ofFields: readonly Finding[]) {
  return documents.flatMap((document) => {
    const kind = kindOf.get(document.path)
    return document.findings.filter(
      (each) => !isBesideThePoint(each, document, kind) && !isShownByField(each, ofFields),
    )
  })
}

/** Returns what links ask about the files of a project. */
function filesOf({ source, top }: ReadSource) {
  const { has: hasFile, names: namesIn, bytes: bytesOf, plainPath, wayTo } = source
  return { hasFile, namesIn, bytesOf, plainPath, wayTo, top }
}

/** Returns the texts that rules compare: those of documents and of templates. */
function textsOf({ source, config: { content } }: ReadSource) {
  const templateOf = ({ template }: Kind) =>
    template && source.read(startBelow(content) + template.file)
  return { textOf: source.read, templateOf }
}

/** The rules whose findings come from drawing. */
const OF_DIAGRAMS = ['invalid-diagram']

/** Files elsewhere may be linked to; a source that has nothing else was made with wrong paths. */
function requireContent({ listing, config: { content } }: ReadSource): void {
  const isDocument = ({ path }: SourceFile) => path.startsWith(startBelow(content))
  if (listing.files.length === 0 || listing.files.some(isDocument)) return
  throw new Error(`Cannot find documents: no file of the source is in the folder ${code(content)}.`)
}

export interface CheckOptions {
  /** The day that dates are judged on, `YYYY-MM-DD`. */
  readonly today: string
  /** Documents that a change alters or removes, as they were before it; for rules about changes. */
  readonly before?: readonly SourceFile[] | undefined
  /** Draws the Mermaid diagrams of authors to find mistakes in them: `diagramFindings()`. */
  readonly diagrams?: DiagramCheck | undefined
  /**
   * The most child processes that parse. Default: one for each processor, up to 4, and only one for
   * 100 documents or fewer. 0 parses in this process, which starts at once; use it only for texts
   * that you trust, because a text can crash or stall the native parser.
   */
  readonly processes?: number | undefined
  /** Receives a sentence when documents are read with remark, because Sätteri cannot start. */
  readonly notice?: ((sentence: string) => void) | undefined
  /** True for a source that may have no document. Otherwise that is an error. */
  readonly mayBeEmpty?: boolean
}

/** Options for judging documents that have been read. */
export interface OutcomeOptions extends Pick<CheckOptions, 'before' | 'diagrams'> {
  readonly today: Day
  readonly parse: Parse
  /** The release line of these documents, when it is not the current one. */
  readonly line?: string | undefined
  /** The versions of the site that `[[id@1.2]]` may lead to. */
  readonly siteVersions?: readonly SiteVersion[] | undefined
  /** The branches of the repository. Without them, no release line is asked for its branch. */
  readonly branches?: ReadonlySet<string> | undefined
  /** The inventories of the source, where they are open already. */
  readonly inventories?: OpenedInventories | undefined
}

/** Finds mistakes in the diagrams of documents. Returns undefined when nothing here draws them. */
export type DiagramCheck = (
  documents: readonly ParsedDocument[],
) => Promise<readonly Finding[] | undefined>

/** All that a check of one source returns. */
export interface Outcome extends SortedFindings, HeldFindings {
  /** The source of the documents; reports read lines from it. */
  readonly source: Source
  readonly config: Config
  readonly today: Day
  /** Every document of the project. */
  readonly documents: readonly ParsedDocument[]
  /** The number of documents that were judged, with those of other roots. */
  readonly all: number
  /** The other roots whose documents are in the graph too. */
  readonly roots: readonly ProjectRoot[]
  /** Entries of each kind and the relations between them: `graph.entries(kind)`. */
  readonly graph: Graph
  /** Every link and mention, resolved. */
  readonly links: Links
  /** The issues of all snapshots; empty when the project keeps none. */
  readonly issues: IssueSnapshot
  /** The triage rules in force. */
  readonly triage: TriageTerms
  /** Files and folders below the content folder that nothing was read from, with the reason. */
  readonly passedOver: readonly PassedOver[]
  /** The rules whose findings this check could not look for. */
  readonly unchecked: readonly string[]
}
