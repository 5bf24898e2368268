import type { Day } from '../../basics/calendar.ts'
import type { StatusClass } from '../diagram.ts'

/** The items of a plan as bars over time, with the days on which releases come. */
export interface PlanTimeline {
  readonly today: Day
  readonly sections: readonly PlanSection[]
  readonly flags: readonly PlanFlag[]
}

/** Bars under one title, such as those of a roadmap. */
export interface PlanSection {
  readonly title: string
  readonly href?: string
  readonly bars: readonly PlanBar[]
}

/** One item: a bar from its first step to its target, or to the day on which it was closed. */
export interface PlanBar {
  readonly label: string
  readonly href?: string
  readonly statusClass: StatusClass
  /** The status, its target and its lateness in words: `planned`, `2026-Q4`, `51 days overdue`. */
  readonly state: readonly string[]
  readonly from: Day
  readonly to: Day
  /** The days by which its target was moved, oldest first. */
  readonly slips: readonly PlanSlip[]
  /** True for an open item whose target has passed; it is drawn on to the present day. */
  readonly overdue: boolean
  /** The words by which a reader may choose it: `status:planned owner:ada`. */
  readonly facets?: string
}

/** A target that was moved: from the day planned before to the day planned then. */
export interface PlanSlip {
  readonly from: Day
  readonly to: Day
  /** The move in words: `moved from 2026-Q3 to 2026-Q4`. */
  readonly text: string
}

/** Says whether a target was moved to a later day. A picture does not show the other moves. */
export function isDelay({ from, to }: PlanSlip): boolean {
  return from < to
}

/** A day that concerns the whole plan, such as that of a release. */
export interface PlanFlag {
  readonly text: string
  readonly on: Day
  readonly href?: string
}
