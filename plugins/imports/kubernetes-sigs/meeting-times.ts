import { type Day, weekdayOf } from '../../basics/calendar.ts'
import { dayInForm } from '../../basics/day-form.ts'

/** The understood part of a text in the source, and the rest of it. */
export interface ParsedPart {
  readonly known: string
  readonly rest: string
}

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const DAY = new RegExp(`^(.*?)\\b(${DAYS.join('|')})s?\\b(.*)$`, 'is')
const NTH_OF_MONTH = new RegExp(
  `^(?:every )?(?:first|second|third|fourth|last) (?:${DAYS.join('|')}) of (?:the|each|every) month$`,
  'i',
)

/** Reads "weekly", "biweekly" or "monthly". "Every four weeks" is none of them. */
export function cadenceIn(text: string): ParsedPart | undefined {
  const [, word, rest = ''] = /^(weekly|bi-?weekly|monthly)\b(.*)$/is.exec(text.trim()) ?? []
  if (word) return { known: word.toLowerCase().replace('-', ''), rest: rest.trim() }
  return NTH_OF_MONTH.test(text.trim()) ? { known: 'monthly', rest: text } : undefined
}

/** Reads the day of the week, if exactly one is named. */
export function dayIn(text: string): ParsedPart | undefined {
  const [, before = '', day, after = ''] = DAY.exec(text.trim()) ?? []
  if (!day || DAY.test(after)) return undefined
  return { known: day.toLowerCase(), rest: `${before}${after}`.trim() }
}

const NTH = new RegExp(
  `(?:every )?\\b(first|second|third|fourth|last) (${DAYS.join('|')})\\b(?: of (?:the|each|every) month)?`,
  'i',
)

/** Reads the week of the month: the `third` of "third Wednesday". */
export function weekIn(text: string, weekday: string): string | undefined {
  const [, week, day] = NTH.exec(text) ?? []
  return day?.toLowerCase() === weekday ? week?.toLowerCase() : undefined
}

const START = /\bstarting (?:[a-z]+ )?([a-z]{3,9}) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/i

/** Reads the day of the first meeting, if it has the weekday: "starting Tuesday Feb 11, 2025". */
export function startIn(text: string, weekday: string): Day | undefined {
  const [, month, day, year] = START.exec(text) ?? []
  if (month === undefined) return undefined
  const start = dayInForm(`${month} ${day}, ${year}`, 'MMMM D, YYYY')
  return start && DAYS[weekdayOf(start)] === weekday ? start : undefined
}

/** Returns what is left of a text without the week of the month and the day of the first meeting. */
export function withoutDates(text: string): string {
  return text
    .replace(NTH, '')
    .replace(START, '')
    .replace(/^[\s,()-]+|(?<![\s,()-])[\s,()-]+$/g, '')
}

/** Writes `9:00`, `17:30` or `2PM` as two digits, a colon and two digits. */
export function timeIn(text: string): string | undefined {
  const [, hour, minute = '00', half] =
    /^(\d{1,2})(?::(\d{2}))? ?([ap]m)?$/i.exec(text.trim()) ?? []
  if (hour === undefined || (half === undefined && !text.includes(':'))) return undefined
  const noon = half ? Number(hour) % 12 : Number(hour)
  const hours = half?.toLowerCase() === 'pm' ? noon + 12 : noon
  const isTime = hours < 24 && Number(minute) < 60 && (half === undefined || Number(hour) <= 12)
  return isTime ? `${String(hours).padStart(2, '0')}:${minute}` : undefined
}

const ZONES: ReadonlyMap<string, string> = new Map([
  ['UTC', 'UTC'],
  ['PT (Pacific Time)', 'America/Los_Angeles'],
  ['ET (Eastern Time)', 'America/New_York'],
  ['Eastern Time (ET)', 'America/New_York'],
  ['Poland', 'Europe/Warsaw'],
])

/**
 * Reads the spellings that name exactly one time zone. `CET` and `IST` may mean several, and `EST`
 * is not Eastern Time in summer.
 */
export function zoneIn(text: string): string | undefined {
  return ZONES.get(text.trim())
}
