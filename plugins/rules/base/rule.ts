import type { Day } from '../../basics/calendar.ts'
import type { Fix, Related, RuleInfo, Severity } from '../../basics/finding.ts'
import type { Place } from '../../basics/place.ts'
import type { TriageTerms } from '../../clocks/triage.ts'
import type { Node, Reading } from '../../entries/entry.ts'
import type { TrackedIssue } from '../../entries/read-issues.ts'
import type { Graph } from '../../graph/graph.ts'
import type { IssueSnapshot } from '../../graph/issue-snapshot.ts'
import type { Kind } from '../../kinds/kind.ts'
import type { ExternalTerms } from '../../links/addresses/external-terms.ts'
import type { Links } from '../../links/links.ts'
import type { Coverage } from '../../queries/coverage.ts'

/** A check of the whole graph. It is pure: the day is an argument. */
export interface Rule extends RuleInfo {
  readonly id: string
  /** The address of the page about a rule of a project's own, for readers of reports. */
  readonly page?: string
  check(context: RuleContext): Iterable<RuleFault>
}

export interface RuleContext {
  readonly graph: Graph
  readonly links: Links
  readonly today: Day
  /** The issues of all snapshots; empty if the project keeps none. */
  readonly issues: IssueSnapshot
  readonly triage: TriageTerms
  /** The demands of the project on links to other sites. */
  readonly external: ExternalTerms
  /** The documents that others must name. */
  readonly coverage: readonly Coverage[]
  readonly kinds: readonly Kind[]
  /**
   * Returns the day a document is judged on: today, or its `as-of` day when it is kept as history.
   */
  dayFor(node: Node): Day
  /** The documents that a judged change alters or removes, as they were before it, by key. */
  readonly before?: ReadonlyMap<string, Reading>
  /** The names of the repository's branches, where a policy asks for them and all are known. */
  readonly branches?: ReadonlySet<string> | undefined
  /** Returns the text of a file of the project. */
  readonly textOf?: (path: string) => string | undefined
  /** Returns the text of the template that a kind names. */
  readonly templateOf?: (kind: Kind) => string | undefined
}

/** The thing that a fault is about: a document, or an issue of a snapshot. */
export type Subject = Node | TrackedIssue

/** A mistake that a rule reports. The rule's name, its severity and the place are added later. */
export interface RuleFault {
  readonly node: Subject
  readonly message: string
  /** The path to the value in the frontmatter. Without a path and a place, the title is shown. */
  readonly path?: readonly (string | number)[]
  readonly at?: 'key' | 'value'
  /** The place, if it is outside the frontmatter. */
  readonly place?: Place
  /** The reason for having no place at all, such as a removed document. */
  readonly placeless?: string
  /** The severity, for a rule that has two. */
  readonly severity?: Severity
  readonly help?: string
  readonly related?: readonly Related[]
  /** The only edit that can be meant. */
  readonly fix?: Fix
}
