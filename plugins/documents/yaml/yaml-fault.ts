import type { FaultRule } from '../model/faults.ts'

/** A fault in YAML, with offsets into its source. */
export interface YamlFault {
  readonly rule?: FaultRule
  readonly message: string
  readonly start: number
  readonly end: number
  /** The offsets of the first of two things, when the problem is about the second. */
  readonly first?: readonly [number, number]
  /** The only edit that can be meant, with offsets of its own. */
  readonly edit?: YamlEdit | undefined
}

export interface YamlEdit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Writes a text in quotes, so that no sign in it has a meaning. */
export function inQuotes(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`
}
