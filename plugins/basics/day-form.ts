import { type Day, parseDay } from './calendar.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** The parts of a form: a pattern of the text, and the part of a day that it gives. */
const PARTS: Readonly<Record<string, readonly [pattern: string, part: 'year' | 'month' | 'day']>> =
  {
    YYYY: ['\\d{4}', 'year'],
    MMMM: ['[A-Za-z]{3,9}', 'month'],
    MMM: ['[A-Za-z]{3}', 'month'],
    MM: ['\\d{2}', 'month'],
    M: ['\\d{1,2}', 'month'],
    DD: ['\\d{2}', 'day'],
    D: ['\\d{1,2}', 'day'],
  }

/**
 * Reads a day that is written in a form such as `DD.MM.YYYY` or `MMMM D, YYYY`. Returns undefined
 * when the text has another form, or when there is no such day.
 */
export function dayInForm(text: string, form: string): Day | undefined {
  const pattern = form.replace(/YYYY|M{1,4}|D{1,2}|[^\p{L}\p{N}\s]/gu, (token) => {
    const part = PARTS[token]
    return part ? `(?<${part[1]}>${part[0]})` : `\\${token}`
  })
  const { year = '', month = '', day = '' } = new RegExp(`^${pattern}$`).exec(text)?.groups ?? {}
  const number = /^\d/.test(month) ? month : `${monthNumber(month)}`
  return parseDay(`${year}-${number.padStart(2, '0')}-${day.padStart(2, '0')}`)
}

/** Returns the number of a month by its English name, whole or cut to three letters; 0 for none. */
function monthNumber(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1
}
