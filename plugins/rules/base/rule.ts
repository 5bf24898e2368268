import type { Day } from '../../basics/calendar.ts'
import type { Fix, Related, RuleInfo, Severity } from '../../basics/finding.ts'
import type { Place } from '../../basics/place.ts'
import type { TriageTerms } from '../../clocks/triage.ts'
import type { Node, Reading } from '../../entries/entry.ts'
import type { TrackedIssue } from '../../entries/read-issues.ts'
import type { Graph } from '../../graph/graph.ts'
import type { IssueSnapshot } from '../../graph/issue-snapshot.ts'
import type { Links } from '../../links/links.ts'

/** Looks at the whole graph and complains. Pure: the day is given. */
export interface Rule extends RuleInfo {
  readonly id: string
  check(context: RuleContext): Iterable<Complaint>
}

export interface RuleContext {
  readonly graph: Graph
  readonly links: Links
  readonly today: Day
  /** The issues of the snapshots; none where the project keeps none. */
  readonly issues: IssueSnapshot
  readonly triage: TriageTerms
  /** The day a document is judged on: today, or its `as-of` when it is kept as history. */
  dayFor(node: Node): Day
  /**
   * When a change is judged: the documents that it alters or removes as they were before, by key.
   */
  readonly before?: ReadonlyMap<string, Reading>
}

/** What can be complained of: a document, or an issue of a snapshot. */
export type Subject = Node | TrackedIssue

/** What a rule says; the rule's name, severity and the place are added for it. */
export interface Complaint {
  readonly node: Subject
  readonly message: string
  /** The way to the value in the frontmatter; without it and without a place, the title. */
  readonly path?: readonly (string | number)[]
  readonly at?: 'key' | 'value'
  /** The place, where it is not in the frontmatter. */
  readonly place?: Place
  /** Why there is no place at all: the document is gone. */
  readonly placeless?: string
  /** Where a rule has two. */
  readonly severity?: Severity
  readonly help?: string
  readonly related?: readonly Related[]
  /** The one edit that is sure to be meant. */
  readonly fix?: Fix
}
