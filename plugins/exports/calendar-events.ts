import type { Day } from '../basics/calendar.ts'
import { parsePeriod } from '../basics/period.ts'
import { capitalized, spaced } from '../basics/wording.ts'
import { dueDay } from '../clocks/lateness.ts'
import { lineClocks } from '../clocks/releases/line-states.ts'
import { releaseHistory } from '../clocks/releases/release-documents.ts'
import { isOpen, statusOf } from '../graph/phase.ts'
import { type ItemData, item, targetOf } from '../kinds/item.ts'
import { release } from '../kinds/release.ts'
import { type CalendarEvent, type CalendarFacts, event, living } from './calendar-event.ts'
import { followedKeys } from './followed-keys.ts'
import { groupLapses, meetings } from './group-events.ts'

/**
 * Returns everything that a calendar of a project shows: releases, due days of open items, regular
 * meetings, and the days on which the health of a group or the support of a line gets worse.
 * Documents kept as history are left out.
 */
export function calendarEvents(facts: CalendarFacts): readonly CalendarEvent[] {
  return [releases, targets, meetings, groupLapses, supportEnds].flatMap((of) => [...of(facts)])
}

function* releases({ graph }: CalendarFacts): Generator<CalendarEvent> {
  for (const entry of living(graph, graph.entries(release))) {
    const { on, status, patches = [] } = entry.data
    const text = status === 'released' ? 'Released.' : 'Planned.'
    if (on) yield { ...event(entry, 'release', 'on'), title: entry.title, text, day: on, stamp: on }
    for (const { component, version, on: day, security } of patches) {
      const title = `${component} ${version}${security ? ' (security)' : ''}`
      const own = event(entry, 'release', `patch/${component}/${version}`)
      yield { ...own, title, text: `A patch of ${entry.title}.`, day, stamp: day }
    }
  }
}

function* targets({ graph, today }: CalendarFacts): Generator<CalendarEvent> {
  const history = releaseHistory(graph, today)
  for (const entry of living(graph, graph.entries(item))) {
    const target = targetOf(entry.data)
    const day = isOpen(entry) ? dueDay(target, history.releases) : undefined
    if (day === undefined) continue
    const of = followedKeys(graph, entry)
    const text = `${capitalized(spaced(statusOf(entry) ?? ''))}, target ${target}.`
    const own = event(entry, 'target', 'target', of)
    yield { ...own, title: `Due: ${entry.title}`, text, day, stamp: lastStep(entry.data) ?? day }
  }
}

function* supportEnds({ graph, today }: CalendarFacts): Generator<CalendarEvent> {
  const clocks = lineClocks(releaseHistory(graph, today))
  const lines = new Map(clocks.map((clock) => [clock.line, clock]))
  for (const entry of living(graph, graph.entries(release))) {
    for (const { state, from: day } of lines.get(entry.data.line)?.turns ?? []) {
      if (!day || (state !== 'security-only' && state !== 'ended')) continue
      const title = `${entry.title}: ${state === 'ended' ? 'support ends' : 'security fixes only'}`
      yield { ...event(entry, 'lapse', state), title, text: '', day, stamp: entry.data.on ?? day }
    }
  }
}

function lastStep({ history }: ItemData): Day | undefined {
  const on = history.findLast((step) => step.on)?.on
  return on === undefined ? undefined : parsePeriod(on)?.first
}
