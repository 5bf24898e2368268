import type { Place } from './place.ts'

export const SEVERITIES = ['error', 'warning', 'info'] as const
export type Severity = (typeof SEVERITIES)[number]

/** An author's mistake: plain data, shown with all the others of a run. */
export interface Finding {
  readonly rule: string
  readonly severity: Severity
  /** What happened, then what to do. The author's text stands in back-ticks. */
  readonly message: string
  /** From the project's root, with `/` between folders. */
  readonly file: string
  readonly place: Place | null
  /** Why there is no place, when there is none. */
  readonly placeless?: string
  /** The entry it is about: `item:e2e`. */
  readonly id?: string
  readonly help?: string
  readonly related?: readonly Related[]
  readonly fix?: Fix
}

/** An edit of the finding's file that mends it. Where another text than `was` stands, it is none. */
export interface Fix {
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

/** One row of a table of rules: what help texts, docs pages and README tables are made from. */
export interface RuleInfo {
  readonly severity: Severity
  /** What it finds, as the end of the sentence "Finds …". */
  readonly finds: string
  /** Who asks for it. */
  readonly source: string
  /**
   * The findings that a document can be excused from and a configuration can soften: all of them, or
   * none (`false`), or its warnings alone.
   */
  readonly excusable?: false | 'warnings'
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }

/** By file, then place, then severity, then rule: the order of every report. */
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

/** The severest first. */
export function compareSeverity(a: Severity, b: Severity): number {
  return RANK[a] - RANK[b]
}

/** Code-unit order: the same on every machine, whatever its locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
