import type { Day } from '../basics/calendar.ts'
import { compareText, type Finding } from '../basics/finding.ts'
import type { TriageTerms } from '../clocks/triage.ts'
import type { ParsedDocument } from '../documents/model/document.ts'
import type { Entry, Node } from '../entries/entry.ts'
import { asOf } from '../graph/as-of.ts'
import type { Graph } from '../graph/graph.ts'
import type { IssueSnapshot } from '../graph/issue-snapshot.ts'
import type { Kind } from '../kinds/kind.ts'
import type { CodeHost } from '../links/addresses/published.ts'
import type { Links } from '../links/links.ts'

/** Everything that pages are made from. */
export interface ViewFacts extends CodeHost {
  readonly documents: readonly ParsedDocument[]
  readonly graph: Graph
  readonly links: Links
  readonly findings: readonly Finding[]
  /** What is known of issues elsewhere. */
  readonly issues: IssueSnapshot
  readonly triage: TriageTerms
  readonly kinds: readonly Kind[]
  readonly today: Day
  /** Where the addresses of these documents begin: `/`, `/docs/` or `/docs/v1.2/`. */
  readonly base: string
  /** Where the site begins, when `base` is that of one of its versions. */
  readonly siteBase?: string | undefined
  /** The day each file was last committed, by path. */
  readonly lastChanges: ReadonlyMap<string, Day>
  /** The site has a page for each rule. */
  readonly rulePages: boolean
}

export interface ViewContext extends ViewFacts {
  readonly findingsIn: ReadonlyMap<string, readonly Finding[]>
}

export function viewContext(facts: ViewFacts): ViewContext {
  return { ...facts, findingsIn: Map.groupBy(facts.findings, (finding) => finding.file) }
}

/** The day a document is judged on: today, or its `as-of` when it is kept as history. */
export function dayOf(context: ViewContext, node: Node): Day {
  return asOf(context.graph, node.key) ?? context.today
}

/** The sound entry of an id. Throws where a page is asked for that has none. */
export function entryOf<Data>(context: ViewContext, kind: Kind<Data>, id: string): Entry<Data> {
  const entry = context.graph.entry(`${kind.name}:${id}`)
  if (!entry) throw new Error(`There is no ${kind.name} \`${id}\` to show.`)
  return entry as Entry as Entry<Data>
}

export function byTitle(a: Node, b: Node): number {
  return compareText(a.title.toLowerCase(), b.title.toLowerCase()) || compareText(a.id, b.id)
}
