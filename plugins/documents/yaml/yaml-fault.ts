import type { FaultRule } from '../model/faults.ts'

/** A fault in YAML, with offsets into its source. */
export interface YamlFault {
  readonly rule?: FaultRule
  readonly message: string
  readonly start: number
  readonly end: number
  /** The offsets of the first of two things, when the problem is about the second. */
  readonly first?: readonly [number, number]
}
