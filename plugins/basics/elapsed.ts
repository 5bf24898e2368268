import { type Day, monthsBetween } from './calendar.ts'
import { count } from './wording.ts'

/** Says how long ago a day was, in calendar months and days: `6 months and 8 days ago`. */
export function ago(day: Day, today: Day): string {
  const { months, days } = monthsBetween(day, today)
  if (months === 0 && days === 0) return 'today'
  const parts = [
    ...(months === 0 ? [] : [count(months, 'month')]),
    ...(days === 0 ? [] : [count(days, 'day')]),
  ]
  return `${parts.join(' and ')} ago`
}
