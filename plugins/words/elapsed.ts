import { type Day, monthsBetween } from '../basics/calendar.ts'
import { type Phrase, PLAIN } from './words.ts'

/** Says how long ago a day was, in calendar months and days: `6 months and 8 days ago`. */
export function ago(day: Day, today: Day): string {
  return PLAIN.phrase(agoPhrase(day, today))
}

/** Returns how long ago a day was as a phrase, for pages in any language. */
export function agoPhrase(day: Day, today: Day): Phrase {
  const { months, days } = monthsBetween(day, today)
  if (months === 0 && days === 0) return { key: 'today' }
  const parts = {
    months: { key: 'ago.months', values: { count: months } },
    days: { key: 'ago.days', values: { count: days } },
  } as const
  if (months > 0 && days > 0) return { key: 'ago.both', values: parts }
  return { key: 'ago', values: { span: months > 0 ? parts.months : parts.days } }
}
