import type { Day } from '../basics/calendar.ts'
import type { Period } from '../basics/period.ts'
import type { Graph } from './graph.ts'

/** The documents of a project as they were at the end of a quarter. */
export interface PastPlan {
  readonly quarter: Period
  /** The last commit of the quarter, from which they are read. */
  readonly commit: string
  /** The day of that commit. */
  readonly on: Day
  readonly graph: Graph
}
