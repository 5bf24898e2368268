import type { Day } from './calendar.ts'
import { memoized } from './memo.ts'

/**
 * Returns true for every IANA name. `Intl.supportedValuesOf('timeZone')` lists old names only, such
 * as `Asia/Calcutta`, so the formatter is asked. It takes offsets too (`+05:30`), and they are no
 * names.
 * https://github.com/tc39/proposal-temporal/issues/1076
 */
export const isTimeZone = memoized((value: string) => {
  if (!/^[A-Za-z]/.test(value)) return false
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }) !== undefined
  } catch {
    return false
  }
})

/** Returns the zones whose last part is a city: `Europe/Berlin` for `Berlin`. */
export function zonesOf(city: string): readonly string[] {
  const end = `/${city.trim().toLowerCase().replace(/\s+/g, '_')}`
  return Intl.supportedValuesOf('timeZone').filter((zone) => zone.toLowerCase().endsWith(end))
}

/**
 * Returns the moment at which the clocks of a zone show a time of a day. In the hour that clocks
 * skip in spring, it is the moment one hour later; in the hour that comes twice in autumn, the
 * first of the two.
 */
export function instantIn(day: Day, time: string, zone: string): Date {
  const wanted = Date.parse(`${day}T${time}:00Z`)
  const before = wanted - offsetAt(wanted - DAY_MS, zone)
  const after = wanted - offsetAt(wanted + DAY_MS, zone)
  const fits = [before, after].find((each) => each + offsetAt(each, zone) === wanted)
  return new Date(fits ?? before)
}

const DAY_MS = 86_400_000

/** Returns by how much the clocks of a zone are ahead of UTC, in milliseconds. */
function offsetAt(moment: number, zone: string): number {
  const parts = clockIn(zone).formatToParts(new Date(moment))
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value)
  const [year, month, date] = [part('year'), part('month'), part('day')]
  const shown = Date.UTC(year, month - 1, date, part('hour'), part('minute'), part('second'))
  return shown - Math.floor(moment / 1_000) * 1_000
}

const clockIn = memoized(
  (timeZone: string) =>
    new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      ...{ year: 'numeric', month: 'numeric', day: 'numeric' },
      ...{ hour: 'numeric', minute: 'numeric', second: 'numeric' },
    }),
)
