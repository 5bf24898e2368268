import ICAL from 'ical.js'
import { tzlib_get_ical_block, tzlib_get_timezones } from 'timezones-ical-library'
import { addDays, type Day } from '../basics/calendar.ts'
import { compareText } from '../basics/finding.ts'
import { once } from '../basics/memo.ts'
import type { Rhythm } from '../clocks/groups/meeting-days.ts'
import type { CalendarEvent } from './calendar-event.ts'
import { type Published, pageOf, plain, tagOf } from './published.ts'

/**
 * Writes events as an iCalendar file, for calendars that subscribe to it. The same events give the
 * same bytes. https://www.rfc-editor.org/rfc/rfc5545
 */
export function icalendar(
  events: readonly CalendarEvent[],
  published: Published,
  name: string,
): string {
  const calendar = new ICAL.Component('vcalendar')
  calendar.addPropertyWithValue('version', '2.0')
  calendar.addPropertyWithValue('prodid', '-//Milepost//Milepost//EN')
  // The first name is the standard's, the second is what most programs read.
  calendar.addProperty(typed('name', 'text', plain(name)))
  calendar.addProperty(typed('x-wr-calname', 'text', plain(name)))
  calendar.addProperty(typed('refresh-interval', 'duration', 'P1D'))
  for (const zone of zonesIn(events)) calendar.addSubcomponent(zone)
  const held = events.filter(({ day }) => isHoldable(day))
  const sorted = held.toSorted((a, b) => compareText(a.day, b.day) || compareText(a.id, b.id))
  for (const event of sorted) calendar.addSubcomponent(eventPart(event, published))
  return `${calendar.toString()}\r\n`
}

/** Says whether a calendar can hold a day and the one after it: a year has four figures. */
function isHoldable(day: Day): boolean {
  return day >= '1000-01-01' && day < '9999-12-31'
}

function eventPart(event: CalendarEvent, published: Published): ICAL.Component {
  const part = new ICAL.Component('vevent')
  const page = pageOf(published, event.about)
  const stamp = isHoldable(event.stamp) ? event.stamp : event.day
  part.addPropertyWithValue('uid', tagOf(published, ...event.id.split('/')))
  part.addPropertyWithValue('dtstamp', ICAL.Time.fromDateTimeString(`${stamp}T00:00:00Z`))
  if (event.meeting) addMeeting(part, event, event.meeting)
  else addDay(part, event.day)
  part.addPropertyWithValue('summary', plain(event.title))
  const text = [event.text, page].filter((line) => line !== '').join('\n')
  part.addPropertyWithValue('description', plain(text))
  if (URL.canParse(page)) part.addPropertyWithValue('url', new URL(page).href)
  part.addPropertyWithValue('categories', event.what)
  part.addPropertyWithValue('transp', event.meeting?.meeting.time ? 'OPAQUE' : 'TRANSPARENT')
  return part
}

function addDay(part: ICAL.Component, day: Day): void {
  part.addPropertyWithValue('dtstart', ICAL.Time.fromDateString(day))
  part.addPropertyWithValue('dtend', ICAL.Time.fromDateString(addDays(day, 1)))
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

type Meeting = NonNullable<CalendarEvent['meeting']>

function addMeeting(part: ICAL.Component, { day }: CalendarEvent, { rhythm, meeting }: Meeting) {
  const { time, tz, minutes } = meeting
  if (time === undefined) addDay(part, day)
  else {
    const start = ICAL.Time.fromDateTimeString(`${day}T${time}:00${tz && UTC.test(tz) ? 'Z' : ''}`)
    const property = part.addPropertyWithValue('dtstart', start)
    // A time in a zone that nobody can define stays one of the reader's own clock.
    if (tz !== undefined && zoneOf(tz)) property.setParameter('tzid', tz)
    if (minutes) part.addPropertyWithValue('duration', new ICAL.Duration({ minutes }))
  }
  if (rhythm) part.addPropertyWithValue('rrule', ruleOf(rhythm))
}

function ruleOf({ unit, every, weekday, week }: Rhythm): ICAL.Recur {
  const frequency = unit === 'week' ? 'WEEKLY' : 'MONTHLY'
  const days = `${week ?? ''}${WEEKDAYS[weekday]}`
  return ICAL.Recur.fromString(`FREQ=${frequency};INTERVAL=${every};BYDAY=${days}`)
}

function zonesIn(events: readonly CalendarEvent[]): readonly ICAL.Component[] {
  const names = events.flatMap(({ meeting }) => (meeting?.meeting.time && meeting.meeting.tz) ?? [])
  return [...new Set(names)].sort(compareText).flatMap((name) => zoneOf(name) ?? [])
}

const knownZones = once(() => new Set<string>(tzlib_get_timezones(false)))

/** Returns the definition of a time zone. UTC and its other names have none. */
function zoneOf(name: string): ICAL.Component | undefined {
  if (!knownZones().has(name) || UTC.test(name)) return undefined
  const [block = ''] = tzlib_get_ical_block(name)
  return block === '' ? undefined : ICAL.Component.fromString(block)
}

const UTC = /^(?:Etc\/)?(?:UTC|GMT|UCT|Zulu|Universal|Greenwich)$/

/** Makes a property whose type the library does not know by its name. */
function typed(name: string, type: string, value: string): ICAL.Property {
  const property = new ICAL.Property(name)
  property.resetType(type)
  property.setValue(value)
  return property
}
