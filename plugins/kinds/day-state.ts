import type { Day } from '../basics/calendar.ts'

/** How pressing something is; `must` is what the project's own rules demand. */
export const URGENCIES = ['must', 'should', 'soon'] as const
export type Urgency = (typeof URGENCIES)[number]

/** What a day makes of a document, or of one of its parts: `supported` until 2026-10-20. */
export interface DayState {
  /** The part it is about, where a document has several: `1.3`. */
  readonly part?: string
  readonly state: string
  /** The day it turned, or will turn, where one is known. */
  readonly on?: Day
  /** With one, it is listed by `milepost status`. */
  readonly urgency?: Urgency
  /** What the state was read from, in a few words. */
  readonly evidence?: string
}
