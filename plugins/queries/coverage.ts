import type { Condition } from './query.ts'

/** A demand that documents of a kind are named by others. */
export interface Coverage {
  /** The kind of the documents that are named. */
  readonly kind: string
  /** The relation from their end: `items` of a theme. */
  readonly by: string
  /** The documents that the demand is about. */
  readonly where: readonly Condition[]
  /** The documents that count. */
  readonly from: readonly Condition[]
  readonly atLeast: number
  /** The reason, as the end of a sentence. */
  readonly because?: string | undefined
}
