/** The phases of a document's life. Pages and diagrams show them. */
export const PHASES = ['idea', 'open', 'active', 'late', 'done', 'dropped'] as const
export type Phase = (typeof PHASES)[number]

export interface Status {
  readonly phase: Phase
  /**
   * The progress, compared between a document and those it depends on. A status without a rank is
   * not compared.
   */
  readonly rank?: number
  /** The statuses that may follow. */
  readonly next: readonly string[]
  /** The statuses that may follow only when the step carries a note. */
  readonly nextWithNote?: readonly string[]
}

export type Statuses = Readonly<Record<string, Status>>

/** Says whether the work is over: done or given up. */
export function isClosed(phase: Phase | undefined): boolean {
  return phase === 'done' || phase === 'dropped'
}
