import type { Day } from '../basics/calendar.ts'

/** Degrees of urgency, highest first. `must` means that the project's own rules demand it. */
export const URGENCIES = ['must', 'should', 'soon'] as const
export type Urgency = (typeof URGENCIES)[number]

/** The state of a document, or of a part of it, on a day: `supported` since 2026-10-20. */
export interface DayState {
  /** The part that the state is about, if a document has several: `1.3`. */
  readonly part?: string
  readonly state: string
  /** The day of the change to this state, if it is known. */
  readonly on?: Day
  /** The urgency. `milepost status` lists every state that has one. */
  readonly urgency?: Urgency
  /** The evidence for the state, in a few words. */
  readonly evidence?: string
}
