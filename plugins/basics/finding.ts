import type { Place } from './place.ts'

export const SEVERITIES = ['error', 'warning', 'info'] as const
export type Severity = (typeof SEVERITIES)[number]

/** An author's mistake. It is plain data, and one run shows all of them. */
export interface Finding {
  readonly rule: string
  readonly severity: Severity
  /** Says what happened, then what to do. The author's text stands in back-ticks. */
  readonly message: string
  /** The path from the project's root, with `/` between folders. */
  readonly file: string
  /** The name of the root that the file belongs to, when it is not the project itself. */
  readonly root?: string
  readonly place: Place | null
  /** The reason why there is no place. Only set when `place` is null. */
  readonly placeless?: string
  /** The key of the entry that the finding is about: `item:e2e`. */
  readonly id?: string
  readonly help?: string
  readonly related?: readonly Related[]
  readonly fix?: Fix
  /** True when the next run may find something else although nothing has changed. */
  readonly isTransient?: true
}

/**
 * An edit that repairs the mistake of a finding. It applies only while `was` still stands at the
 * place.
 */
export interface Fix {
  /** The file to edit, when it is not the file of the finding. */
  readonly file?: string
  readonly place: Place
  readonly was: string
  readonly text: string
}

/** A second place that explains a finding: "first defined here". */
export interface Related {
  readonly message: string
  readonly file: string
  readonly place: Place | null
}

/** One row of a table of rules. Help texts, docs pages and README tables are made from it. */
export interface RuleInfo {
  readonly severity: Severity
  /** The end of the sentence "Finds …". */
  readonly finds: string
  /** The source of the rule: a document that asks for it, or the reason for it. */
  readonly source: string
  /**
   * Says for which findings a document may be an exception and a configuration may be milder: all
   * when absent, none when `false`, or only the warnings. With `unshown`, a configuration may be
   * milder about all of them and a document about none, and the document is never shown.
   */
  readonly allowable?: false | 'warnings' | 'unshown'
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }

/** Compares by file, then place, severity, rule and message. Every report uses this order. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    compareText(a.file, b.file) ||
    (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
    (a.place?.column ?? 0) - (b.place?.column ?? 0) ||
    compareSeverity(a.severity, b.severity) ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message)
  )
}

/** Compares two severities; the most severe comes first. */
export function compareSeverity(a: Severity, b: Severity): number {
  return RANK[a] - RANK[b]
}

/** Compares by code units, so the order is the same on every machine, whatever its locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
