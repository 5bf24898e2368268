import type { Day } from '../../basics/calendar.ts'
import { code } from '../../basics/wording.ts'
import { url } from '../../kinds/fields/fields.ts'
import { cadenceIn, dayIn, startIn, timeIn, weekIn, withoutDates, zoneIn } from './meeting-times.ts'
import type { MeetingSource, Path } from './sigs-file.ts'

/** A meeting in the fields of a charter and in the words of its source. */
export interface ReadMeeting {
  /** The fields; undefined when the source does not say how often the meeting is held. */
  readonly fields: Readonly<Record<string, string>> | undefined
  readonly title: string
  /** The source's own words for its time. */
  readonly words: string
  /** The facts that the fields cannot hold, each with the path of its field in the source. */
  readonly lost: readonly Lost[]
}

export interface Lost {
  readonly path: Path
  readonly message: string
}

/** Reads a meeting without guessing: text that is not understood is kept in words, and noted. */
export function readMeeting(source: MeetingSource): ReadMeeting {
  const { description, frequency, day, time, tz } = source
  const cadence = cadenceIn(frequency ?? '')
  const weekday = dayIn(day ?? '')
  const dates = weekday && datesIn(source, { cadence: cadence?.known, weekday: weekday.known })
  const left = (rest = '') => (dates ? withoutDates(rest) : rest)
  const [clock, zone] = [timeIn(time ?? ''), zoneIn(tz ?? '')]
  const addresses = ADDRESSES.map(([from, to]) => ({ from, to, written: source[from] ?? '' }))
  const sound = addresses.filter(({ written }) => url().safeParse(written).success)
  const held = cadence ? `became \`${cadence.known}\`` : 'is not a cadence; the meeting is left out'
  const lost = [
    noteIf(cadence ? left(cadence.rest) : 'no', 'frequency', `${code(frequency ?? '')} ${held}`),
    noteIf(day && !weekday, 'day', `${code(day ?? '')} is not a day of the week`),
    noteIf(left(weekday?.rest), 'day', `${code(day ?? '')} became \`${weekday?.known}\``),
    noteIf(time && !clock, 'time', `${code(time ?? '')} is not a time of day`),
    noteIf(tz && !zone, 'tz', `${code(tz ?? '')} may be several time zones; the time is left out`),
    ...addresses
      .filter((each) => each.written !== '' && !sound.includes(each))
      .map(({ from, written }) => noteIf('no', from, `${code(written)} is not a web address`)),
  ].flat()
  const when = clock && zone ? { time: clock, tz: zone } : {}
  const links = Object.fromEntries(sound.map(({ to, written }) => [to, written]))
  return {
    fields: cadence && {
      title: description,
      cadence: cadence.known,
      ...(weekday && { day: weekday.known }),
      ...dates,
      ...when,
      ...links,
    },
    title: description,
    words: [day, [time, tz].filter(Boolean).join(' '), frequency].filter(Boolean).join(', '),
    lost,
  }
}

/**
 * Returns the week of the month of a monthly meeting, or the day of the first of regular ones.
 * Undefined when the source names neither.
 */
function datesIn(
  { day, frequency }: MeetingSource,
  { cadence, weekday }: { readonly cadence: string | undefined; readonly weekday: string },
): { readonly week: string } | { readonly from: Day } | undefined {
  const texts = [day ?? '', frequency ?? '']
  const [week] = texts.flatMap((text) => weekIn(text, weekday) ?? [])
  if (cadence === 'monthly') return week === undefined ? undefined : { week }
  const [from] = texts.flatMap((text) => startIn(text, weekday) ?? [])
  return from && { from }
}

const ADDRESSES = [
  ['url', 'url'],
  ['archive_url', 'notes'],
  ['recordings_url', 'recordings'],
] as const

function noteIf(
  wrong: string | boolean | null | undefined,
  field: string,
  message: string,
): Lost[] {
  return wrong ? [{ path: [field], message }] : []
}
