import { type Day, dayOf, daysInMonth, parseDay } from './calendar.ts'
import { memoized } from './memo.ts'

/** A period that an author names: a day, a month, a quarter, a half or a year. `first` and `last`
 * belong to it. */
export interface Period {
  readonly unit: 'day' | 'month' | 'quarter' | 'half' | 'year'
  readonly text: string
  readonly first: Day
  readonly last: Day
}

const MONTH = /^(\d{4})-(\d{2})$/
const PART = /^(\d{4})(?:-(Q(?=[1-4]$)|H(?=[12]$))(\d))?$/

/**
 * Reads a day, a month (`2026-03`), a quarter (`2026-Q1`), a half (`2026-H1`) or a year (`2026`).
 * Returns undefined for other text.
 */
export const parsePeriod = memoized(readPeriod)

function readPeriod(text: string): Period | undefined {
  const day = parseDay(text)
  if (day) return { unit: 'day', text, first: day, last: day }
  const month = MONTH.exec(text)
  if (month) return monthPeriod(text, Number(month[1]), Number(month[2]))
  const part = PART.exec(text)
  if (!part) return undefined
  const name = part[2] === 'Q' || part[2] === 'H' ? part[2] : ''
  return partOfYear(text, Number(part[1]), { part: name, number: Number(part[3] ?? 1) })
}

/** Matches ways to write a period that people use and that can be meant in one way. */
const OTHER_FORMS = [
  [/^(Q[1-4]|H[12])(?:[ /-]|, )?(\d{4})$/i, '$2-$1'],
  [/^(Q[1-4]|H[12])(?: ?['’]|[ /-])(\d{2})$/i, '20$2-$1'],
  [/^(\d{4})[ /]?(Q[1-4]|H[12])$/i, '$1-$2'],
  [/^(\d{4})[/.](\d{2})[/.](\d{2})$/, '$1-$2-$3'],
  [/^(\d{4})[/.](\d{2})$/, '$1-$2'],
] as const

/** Returns the period that a text means in another form: `Q1 2027` is `2027-Q1`. */
export function meantPeriod(text: string): string | undefined {
  for (const [form, written] of OTHER_FORMS) {
    const meant = form.test(text) ? text.replace(form, written).toUpperCase() : undefined
    if (meant !== undefined && parsePeriod(meant)) return meant
  }
  return undefined
}

/** Returns the quarter of a day. */
export function quarterOf(day: Day): Period {
  const [year = '', month] = day.split('-')
  const number = Math.ceil(Number(month) / 3)
  return partOfYear(`${year}-Q${number}`, Number(year), { part: 'Q', number })
}

function monthPeriod(text: string, year: number, month: number): Period | undefined {
  if (month < 1 || month > 12) return undefined
  return { unit: 'month', text, first: dayOf(year, month, 1), last: lastDayOf(year, month) }
}

/** The parts of a year that have a name, with the number of their months. */
const PARTS = {
  Q: { unit: 'quarter', months: 3 },
  H: { unit: 'half', months: 6 },
  '': { unit: 'year', months: 12 },
} as const

function partOfYear(
  text: string,
  year: number,
  { part, number }: { readonly part: keyof typeof PARTS; readonly number: number },
): Period {
  const { unit, months } = PARTS[part]
  const last = number * months
  return { unit, text, first: dayOf(year, last - months + 1, 1), last: lastDayOf(year, last) }
}

function lastDayOf(year: number, month: number): Day {
  return dayOf(year, month, daysInMonth(year, month))
}
