import { type Day, requireDay } from '../basics/calendar.ts'
import { spaced } from '../basics/wording.ts'
import { termsOn } from '../clocks/groups/group-terms.ts'
import { rhythmOf } from '../clocks/groups/meeting-days.ts'
import { nextLapse } from '../clocks/groups/next-lapse.ts'
import type { Entry } from '../entries/entry.ts'
import type { Graph } from '../graph/graph.ts'
import { isOpen } from '../graph/phase.ts'
import { type GroupData, group, type Meeting } from '../kinds/group.ts'
import { PLAIN } from '../words/words.ts'
import { type CalendarEvent, type CalendarFacts, event, living } from './calendar-event.ts'

/** Yields the meetings of all groups that have not ended. */
export function* meetings({ graph }: CalendarFacts): Generator<CalendarEvent> {
  for (const entry of living(graph, graph.entries(group))) {
    if (!isOpen(entry)) continue
    const { meetings: held = [], formed, created } = entry.data
    for (const [at, meeting] of held.entries()) {
      const since = formed ?? created ?? ANY_DAY
      const links = [meeting.url, meeting.notes && `Notes: ${meeting.notes}`]
      const text = [entry.title, ...links].filter(Boolean).join('\n')
      const of = [entry.key, ...peopleOf(graph, entry)]
      const facts = { title: meeting.title, text, stamp: since }
      for (const { part, day, rhythm } of timesOf(meeting, since)) {
        const own = event(entry, 'meeting', `meeting/${at + 1}${part}`, of)
        yield { ...own, ...facts, day, meeting: { rhythm, meeting } }
      }
    }
  }
}

/** Returns each day of a dated meeting, or the first day of one that recurs. */
function timesOf(meeting: Meeting, since: Day) {
  const { dates = [] } = meeting
  const rhythm = rhythmOf(meeting, since)
  const first = rhythm ? [{ part: '', day: rhythm.first, rhythm }] : []
  return [...first, ...dates.map((day) => ({ part: `/${day}`, day, rhythm: undefined }))]
}

/** A Thursday from which meetings are counted whose charter names no day. */
const ANY_DAY = requireDay('2026-01-01')

/** Yields the next day on which the health of each group gets worse. */
export function* groupLapses({ graph, today }: CalendarFacts): Generator<CalendarEvent> {
  const terms = termsOn(graph, today)
  for (const entry of living(graph, graph.entries(group))) {
    const lapse = nextLapse(entry.data, today, terms)
    if (!lapse) continue
    const { on: day, reason } = lapse
    const title = `${entry.title}: ${spaced(reason.state)} from today on`
    const own = event(entry, 'lapse', 'health', [entry.key, ...peopleOf(graph, entry)])
    yield { ...own, title, text: PLAIN.phrase(reason.evidence), day, stamp: reason.since ?? day }
  }
}

/** Returns the keys of the people who lead a group, or are members of it. */
function peopleOf(graph: Graph, { key, data }: Entry<GroupData>): readonly string[] {
  const left = [...(data.leads ?? []), ...(data.members ?? [])].flatMap(({ person, until }) =>
    until === undefined ? [] : [person],
  )
  return graph
    .edgesFrom(key)
    .filter(({ reference }) => /^(?:leads|members)\[\]\.person$/.test(reference.field))
    .filter(({ reference }) => !left.includes(reference.to))
    .map(({ to }) => to.key)
}
