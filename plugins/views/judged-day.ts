import type { Day } from '../basics/calendar.ts'
import { releaseHistory } from '../clocks/releases/release-documents.ts'
import type { ReleaseHistory } from '../clocks/releases/release-history.ts'
import {
  type Sequence,
  sequenceFor,
  sequences,
  sequenceWithComponents,
} from '../clocks/releases/sequences.ts'
import type { Node } from '../entries/entry.ts'
import { asOf } from '../graph/as-of.ts'
import type { ViewContext } from './context.ts'

/** The day that a page is computed for. */
export interface JudgedDay {
  readonly day: Day
  /** The day in words: `31 March 2023`. */
  readonly text: string
  /** True when everything on the page is kept as history, and the day is the history's. */
  readonly history: boolean
}

/** Returns today, or the last `as-of` day when all of these documents are kept as history. */
export function judgedDay(context: ViewContext, nodes: readonly Node[]): JudgedDay {
  const days = nodes.map(({ key }) => asOf(context.graph, key) ?? context.today)
  const history =
    nodes.length > 0 && nodes.every(({ key }) => asOf(context.graph, key) !== undefined)
  const day = (history ? days.toSorted().at(-1) : undefined) ?? context.today
  return { day, text: context.words.day(day), history }
}

/** Collects the release and policy documents of a page, for the clocks of its day. */
export function releasesOn({ graph }: ViewContext, { day, history }: JudgedDay): ReleaseHistory {
  return releaseHistory(graph, day, sequenceFor(graph, history))
}

/** Returns the day that release lines and their policies are shown for. */
export function releaseDay(context: ViewContext): JudgedDay {
  return sequenceDay(context, sequences(context.graph)[0])
}

/** Returns the day that components and their versions are shown for. */
export function componentDay(context: ViewContext): JudgedDay {
  return sequenceDay(context, sequenceWithComponents(context.graph))
}

/** Returns the day that a sequence of release lines is shown for. */
export function sequenceDay(context: ViewContext, { releases }: Sequence): JudgedDay {
  return judgedDay(context, releases)
}
