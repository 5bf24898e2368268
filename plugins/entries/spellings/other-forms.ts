import { parseDay } from '../../basics/calendar.ts'
import { meantPeriod } from '../../basics/period.ts'
import { zonesOf } from '../../basics/time-zone.ts'
import { fits } from '../../kinds/templates/sample.ts'

/** Returns a text in the form that a field takes, or undefined where it has none. */
type OtherForm = (text: string) => string | undefined

/** Ways to write a value that people use and that can be meant in one way. */
const FORMS: readonly OtherForm[] = [
  paddedDay,
  swappedDay,
  dottedDay,
  slashedDay,
  namedMonth,
  meantPeriod,
  timeOfDay,
  zoneOfCity,
  wholeAddress,
  repositoryOfClone,
]

/** Returns the value that a text means in another form: `"15:00"` for `3pm`. */
export function meantValue(schema: unknown, text: string): string | undefined {
  const plain = plainSigns(text.trim())
  for (const form of [...FORMS, asWritten]) {
    const meant = form(plain)
    if (meant !== undefined && meant !== text && fits(schema, meant)) return meant
  }
  return undefined
}

/** Writes the dashes and quotation marks of word processors as those of a keyboard. */
function plainSigns(text: string): string {
  return text
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/^["'“”„‘’‚«»]+|(?<!["'“”‘’«»])["'“”‘’«»]+$/g, '')
}

function asWritten(text: string): string {
  return text
}

/** Reads a day whose month or day lacks a zero: `2024-2-1` is `2024-02-01`. */
function paddedDay(text: string): string | undefined {
  const [whole, year = '', month = '', day = ''] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? []
  return whole === undefined ? undefined : dayOf(year, month, day)
}

/** Reads a day whose month is above 12, so that it stands in the place of the day: `2026-31-01`. */
function swappedDay(text: string): string | undefined {
  const [whole, year = '', day = '', month = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  return whole !== undefined && Number(day) > 12 ? dayOf(year, month, day) : undefined
}

/** Reads a day as it is written with dots: `12.2.2026` is `2026-02-12`. */
function dottedDay(text: string): string | undefined {
  const [whole, day = '', month = '', year = ''] =
    /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text) ?? []
  return whole === undefined ? undefined : dayOf(year, month, day)
}

/** Reads a day with slashes, where the number above 12 is the day: `2/13/2026`, `13/2/2026`. */
function slashedDay(text: string): string | undefined {
  const [whole, a = '', b = '', year = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? []
  if (whole === undefined) return undefined
  if (Number(a) > 12 || a === b) return dayOf(year, b, a)
  return Number(b) > 12 ? dayOf(year, a, b) : undefined
}

function dayOf(year: string, month: string, day: string): string | undefined {
  return parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** Reads a month by its English name: `January 2027`, `12 Feb 2026`, `February 12, 2026`. */
function namedMonth(text: string): string | undefined {
  const [, before, name = '', after, year = ''] =
    /^(?:(\d{1,2}) )?([a-z]{3})[a-z]*\.? (?:(\d{1,2}),? )?(\d{4})$/i.exec(text) ?? []
  const month = MONTHS.indexOf(name.toLowerCase()) + 1
  if (month === 0) return undefined
  const day = before ?? after
  return day === undefined
    ? `${year}-${String(month).padStart(2, '0')}`
    : dayOf(year, String(month), day)
}

/** Reads a time as people say it: `3pm`, `3:30 PM`, `15h`, `9:00`. */
function timeOfDay(text: string): string | undefined {
  const [whole, hour = '', minute = '00', half] =
    /^(\d{1,2})(?:[:.h](\d{2}))?h?(?: ?([ap])\.?m\.?)?$/i.exec(text) ?? []
  if (whole === undefined || (/^\d+$/.test(text) && half === undefined)) return undefined
  const isHalf = half !== undefined
  if (isHalf && (Number(hour) < 1 || Number(hour) > 12)) return undefined
  const read = isHalf ? (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hour)
  return `${String(read).padStart(2, '0')}:${minute}`
}

/** Reads a zone by its city: `Berlin` is `Europe/Berlin`. */
function zoneOfCity(text: string): string | undefined {
  const [zone, second] = zonesOf(text)
  return second === undefined ? zone : undefined
}

/** Reads an address that lacks its `https://`. */
function wholeAddress(text: string): string | undefined {
  return /^(?:[a-z0-9-]+\.)+[a-z]{2,}\/\S*$/i.test(text) ? `https://${text}` : undefined
}

/** Reads the address that git clones from: `git@github.com:example/cli.git` is `example/cli`. */
function repositoryOfClone(text: string): string | undefined {
  return /^(?:ssh:\/\/)?git@[\w.-]+[:/]([\w.-]+\/[\w.-]+?)(?:\.git)?$/.exec(text)?.[1]
}
