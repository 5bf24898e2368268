import type { Day } from '../basics/calendar.ts'
import type { Rhythm } from '../clocks/groups/meeting-days.ts'
import type { Entry, Node } from '../entries/entry.ts'
import { asOf } from '../graph/as-of.ts'
import type { Graph } from '../graph/graph.ts'
import type { Meeting } from '../kinds/group.ts'

/** One thing in a calendar: a day of the plan, or a meeting that recurs. */
export interface CalendarEvent {
  /** A name that stays the same when the day moves: `item:e2e/target`. */
  readonly id: string
  readonly what: 'release' | 'target' | 'meeting' | 'lapse'
  readonly title: string
  readonly text: string
  readonly about: Node
  readonly day: Day
  /** The day on which the documents first held this, as far as they say. */
  readonly stamp: Day
  /** The time of a meeting, and its rhythm if it recurs. */
  readonly meeting?: { readonly rhythm?: Rhythm | undefined; readonly meeting: Meeting }
  /** The keys of the groups, people and roadmaps whose calendars have it. */
  readonly of: readonly string[]
}

export type CalendarFacts = { readonly graph: Graph; readonly today: Day }

/** Returns the parts of an event that do not depend on its day. */
export function event(
  about: Node,
  what: CalendarEvent['what'],
  part: string,
  of: readonly string[] = [],
) {
  return { id: `${about.key}/${part}`, what, about, of: [...new Set(of)] }
}

/** Returns the entries that are not kept as history. */
export function living<Data>(
  graph: Graph,
  entries: readonly Entry<Data>[],
): readonly Entry<Data>[] {
  return entries.filter(({ key }) => asOf(graph, key) === undefined)
}
