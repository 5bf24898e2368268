/** One step in a document's life: its new status, the day, and the reason. */
export interface Step {
  readonly status: string
  readonly on?: string | undefined
  readonly note?: string | undefined
}

/**
 * Returns the steps of a `history` field, oldest first. Returns no steps when the data has no such
 * field.
 */
export function historyOf(data: object): readonly Step[] {
  const steps: unknown = 'history' in data ? data.history : undefined
  return Array.isArray(steps) && steps.every(isStep) ? steps : []
}

function isStep(value: unknown): value is Step {
  return typeof value === 'object' && value !== null && 'status' in value
}
