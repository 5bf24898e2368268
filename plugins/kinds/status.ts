/** Where a status stands in a document's life; what pages and diagrams show. */
export const PHASES = ['idea', 'open', 'active', 'late', 'done', 'dropped'] as const
export type Phase = (typeof PHASES)[number]

export interface Status {
  readonly phase: Phase
  /** How far along: compared between a document and what it stands on. Undefined compares with nothing. */
  readonly rank?: number
  /** The statuses that may follow. */
  readonly next: readonly string[]
  /** The statuses that may follow only when the step carries a note. */
  readonly nextWithNote?: readonly string[]
}

export type Statuses = Readonly<Record<string, Status>>

/** True when nothing more is to happen: done, or given up. */
export function isClosed(phase: Phase | undefined): boolean {
  return phase === 'done' || phase === 'dropped'
}
