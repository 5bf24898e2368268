import type { Day } from '../basics/calendar.ts'
import { compareText, type Finding } from '../basics/finding.ts'
import type { TriageTerms } from '../clocks/triage.ts'
import type { ParsedDocument } from '../documents/model/document.ts'
import type { Entry, Node } from '../entries/entry.ts'
import { asOf } from '../graph/as-of.ts'
import { isEntryOf } from '../graph/entries-of-kind.ts'
import type { Graph } from '../graph/graph.ts'
import type { IssueSnapshot } from '../graph/issue-snapshot.ts'
import type { PastPlan } from '../graph/past-plan.ts'
import type { Kind } from '../kinds/kind.ts'
import type { Base } from '../links/addresses/base.ts'
import type { CodeHost } from '../links/addresses/published.ts'
import { type PageName, ruleAddress } from '../links/addresses/routes.ts'
import type { Links } from '../links/links.ts'
import type { FileHistories } from '../outside/git/file-histories.ts'
import { PLAIN, type Words } from '../words/words.ts'

/** The places of findings on a site. */
export const CHECKS = ['show', 'link', 'hide'] as const
export type Checks = (typeof CHECKS)[number]

/** Everything that pages are made from. */
export interface ViewFacts extends CodeHost {
  readonly documents: readonly ParsedDocument[]
  readonly graph: Graph
  readonly links: Links
  readonly findings: readonly Finding[]
  /** The issues of all snapshots. */
  readonly issues: IssueSnapshot
  readonly triage: TriageTerms
  /** The site's pages that are about no document. */
  readonly pages: readonly PageName[]
  /** The names of the kinds that have no list on the site. */
  readonly unlisted?: readonly string[]
  /** False when the front of the site is not a page of ours. */
  readonly front?: boolean
  readonly kinds: readonly Kind[]
  readonly today: Day
  /** The path that the documents' addresses begin with: `/`, `/docs/` or `/docs/v1.2/`. */
  readonly base: Base
  /** The base of the version at the front, when `base` belongs to another. */
  readonly siteBase?: Base | undefined
  /**
   * The path that the addresses of this version's calendars, feeds and texts begin with. All
   * languages share these files. Default: the path of `base`.
   */
  readonly filesBase?: string | undefined
  /** The plan as it was at the end of past quarters, the newest first. Default: none. */
  readonly past?: readonly PastPlan[]
  /** The day of each file's last commit, by path. */
  readonly lastChanges: ReadonlyMap<string, Day>
  /** The commits of each file. Default: none. */
  readonly histories?: FileHistories
  /**
   * The place of findings on the site: on the front page and on documents, behind a link on the
   * front page, or nowhere. Default: `link`.
   */
  readonly checks?: Checks | undefined
  /** The generated words. Default: English ones, with days as documents write them. */
  readonly words?: Words | undefined
  /** True when the site has a page for each rule. */
  readonly rulePages: boolean
  /** Returns where a rule is explained when the site has no such pages. Default: nowhere. */
  readonly ruleUrl?: (rule: string) => string | undefined
}

export interface ViewContext extends ViewFacts {
  readonly words: Words
  readonly findingsIn: ReadonlyMap<string, readonly Finding[]>
}

export function viewContext(facts: ViewFacts): ViewContext {
  const findings = facts.checks === 'hide' ? [] : facts.findings
  const { words = PLAIN } = facts
  return { ...facts, words, findings, findingsIn: Map.groupBy(findings, (finding) => finding.file) }
}

/**
 * Returns the day a document is judged on: today, or its `as-of` day when it is kept as history.
 */
export function dayOf(context: ViewContext, node: Node): Day {
  return asOf(context.graph, node.key) ?? context.today
}

/** Returns the sound entry of an id. Throws when there is none. */
export function entryOf<Data>(context: ViewContext, kind: Kind<Data>, id: string): Entry<Data> {
  const entry = context.graph.entry(`${kind.name}:${id}`)
  if (entry && isEntryOf(entry, kind)) return entry
  throw new Error(`There is no ${kind.name} \`${id}\` to show.`)
}

export function byTitle(a: Node, b: Node): number {
  return compareText(a.title.toLowerCase(), b.title.toLowerCase()) || compareText(a.id, b.id)
}

/**
 * Returns the address of the page that explains a rule: on this site if it has such pages, else on
 * the site that documents the rule.
 */
export function ruleHref(context: ViewContext, rule: string): string | undefined {
  if (context.rulePages) return ruleAddress(rule, context.siteBase ?? context.base)
  return context.ruleUrl?.(rule)
}
