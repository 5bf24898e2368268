/** One step in a document's life: what it became, when, and why. */
export interface Step {
  readonly status: string
  readonly on?: string | undefined
  readonly note?: string | undefined
}

/** The steps of data that keeps a `history`, oldest first; none where there is no such field. */
export function historyOf(data: object): readonly Step[] {
  const steps: unknown = 'history' in data ? data.history : undefined
  return Array.isArray(steps) && steps.every(isStep) ? steps : []
}

function isStep(value: unknown): value is Step {
  return typeof value === 'object' && value !== null && 'status' in value
}
