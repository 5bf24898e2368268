import type { Answer } from './fence/job.ts'

/** Reads a cached answer. Returns undefined for any text that is not one. */
export function readAnswer(kept: string | undefined): Answer | undefined {
  try {
    const answer: unknown = kept === undefined ? undefined : JSON.parse(kept)
    return isAnswer(answer) ? answer : undefined
  } catch {
    return undefined
  }
}

function isAnswer(value: unknown): value is Answer {
  if (typeof value !== 'object' || value === null) return false
  if ('svg' in value) return typeof value.svg === 'string'
  return 'error' in value && isError(value.error)
}

function isError(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const { message, ...place }: Readonly<Record<string, unknown>> = { ...value }
  const isPlace = ['line', 'column', 'length'].every((name) => Number.isInteger(place[name]))
  return typeof message === 'string' && isPlace
}
