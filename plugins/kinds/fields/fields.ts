import { z } from 'zod'
import { type Day, parseDay } from '../../basics/calendar.ts'
import { dayInForm } from '../../basics/day-form.ts'
import { parseFraction } from '../../basics/fraction.ts'
import { parsePeriod } from '../../basics/period.ts'
import { isTimeZone } from '../../basics/time-zone.ts'
import { parseLine, parseVersion } from '../../basics/version.ts'

/** A field that holds text. This and the other field makers say in words what they expect. */

export function text(options: { readonly empty: true }): z.ZodType<string>
export function text(): z.ZodString
export function text({ empty = false } = {}): z.ZodType<string> {
  if (empty) return z.preprocess((value) => value ?? '', z.string({ error: expected('text') }))
  return z.string({ error: expected('text') }).regex(/\S/, { error: expected('text') })
}

/** A field for any value. */
export function any() {
  return z.any()
}

/** A field for text of one line. The line feed that ends a block of YAML is allowed. */
export function title() {
  return text().regex(/^.*\n?$/, { error: expected('text of one line') })
}

export function day() {
  return written<Day>('a day that exists, written `YYYY-MM-DD`', (value) => !!parseDay(value))
}

/**
 * A field for a day in another form, such as `DD.MM.YYYY` or `MMM D, YYYY`. Its value is the day
 * written `YYYY-MM-DD`.
 */
export function dayIn(form: string) {
  const error = expected(`a day that exists, written \`${form}\``)
  return z.string({ error }).transform((value, context): Day => {
    const day = dayInForm(value.trim(), form)
    if (day !== undefined) return day
    context.addIssue({ code: 'custom', message: error() })
    return z.NEVER
  })
}

/** A field for a day, a month, a quarter, a half or a year. */
export function period() {
  return written(
    'a day, month, quarter, half or year (`2026-03-31`, `2026-03`, `2026-Q1`, `2026-H1`, `"2026"`)',
    isPeriod,
  )
}

/** A field for a due date: a period, or a release line. */
export function target() {
  return written(
    'a year, half, quarter, month, day or release line (`"2026"`, `2026-H1`, `2026-Q1`, `2026-03`, `2026-03-31`, `"1.3"`)',
    (value) => isPeriod(value) || !!parseLine(value),
  )
}

export function line() {
  return written('a release line in quotes (`"1.3"`)', (value) => !!parseLine(value))
}

export function version() {
  return written('a version in quotes (`"1.3.0"`, `"1.3.0b0"`)', (value) => !!parseVersion(value))
}

export function timeOfDay() {
  return written('a time of day in quotes (`"16:00"`)', (value) =>
    /^([01]\d|2[0-3]):[0-5]\d$/.test(value),
  )
}

/** A field for a zone of the IANA database: `Europe/Berlin`. */
export function timeZone() {
  return written('an IANA time zone (`Europe/Berlin`, `UTC`)', isTimeZone)
}

/**
 * A field for an address on the web or elsewhere. The check judges its scheme, because a site
 * chooses which ones are allowed.
 */
export function url() {
  const schema = written('a web address that begins with `https://` or `http://`', isAddress)
  ADDRESS_FIELDS.add(schema, { isAddress: true })
  return schema
}

/** Says whether a schema was made by `url()`, with or without a description. */
export function isAddressField(schema: unknown): boolean {
  return schema instanceof z.ZodType && ADDRESS_FIELDS.get(schema)?.isAddress === true
}

const ADDRESS_FIELDS = z.registry<{ readonly isAddress: boolean }>()

/** A field for a web address that may hold `{version}`: `https://docs.example.org/v{version}/`. */
export function versionedUrl() {
  return written('a web address, with `{version}` where the version stands', (value) =>
    isWebAddress(value.replaceAll('{version}', '0')),
  )
}

/**
 * A field for the web address of a folder that may hold `{version}`. It has no query, anchor or
 * user name.
 */
export function versionedFolder() {
  return written(
    'the web address of a folder, with `{version}` where the version stands',
    (value) => isFolder(value.replaceAll('{version}', '0')),
  )
}

/** A field for a version of docs: `1.3`, or a name that the host uses, such as `latest`. */
export function docsVersion() {
  return written('a version in quotes (`"1.3"`) or a name such as `latest`', (value) =>
    DOCS_VERSION.test(value),
  )
}

/**
 * The form of a version of docs. It has no slash, so it cannot lead out of a folder or a file name.
 */
export const DOCS_VERSION = /^[a-z0-9]{1,40}(?:[._][a-z0-9]{1,40}){0,5}$/

/** A field for a repository on a code host: `owner/name`, or its address. */
export function repository() {
  return written(
    'a repository (`owner/name` or its web address)',
    (value) => /^[\w.-]+\/[\w.-]+$/.test(value) || isWebAddress(value),
  )
}

/** A field for an id of a document, in the form of a file name. */
export function id() {
  return written('an id: lower-case letters, digits, `-` and `.`', (value) =>
    /^[a-z0-9]+([.-][a-z0-9]+)*$/.test(value),
  )
}

/** A field for a web address, or for an id with its kind: `rfc:81`. */
export function addressOrId() {
  return written(
    'a web address or an RFC (`rfc:81`)',
    (value) => isWebAddress(value) || /^[a-z-]+:[\w.-]+$/.test(value),
  )
}

/** A field for the id of another document. The relation of the field names the allowed kinds. */
export function reference() {
  return text()
}

export function list<Item extends z.ZodType>(item: Item) {
  return z.array(item, { error: expected('a list') })
}

export function count() {
  return z
    .number({ error: expected('a whole number') })
    .int({ error: expected('a whole number') })
    .min(0, { error: expected('a whole number') })
}

/** A field for a figure that may have a fraction, such as a percentage. */
export function amount() {
  return z.number({ error: expected('a number') })
}

/** A field for a share of a whole: `2/3`. */
export function fraction() {
  return written('a fraction in quotes (`"2/3"`)', (value) => !!parseFraction(value))
}

export function flag() {
  return z.boolean({ error: expected('`true` or `false`') })
}

export function oneOf<const Words extends readonly string[]>(words: Words) {
  return z.enum(words)
}

export function mapping<Fields extends z.ZodRawShape>(fields: Fields) {
  return z.strictObject(fields, {
    error: (issue) => (issue.code === 'invalid_type' ? 'a mapping' : undefined),
  })
}

/** Text of a given form. The error of its zod issue is a phrase that says what was expected. */
function written<Out extends string = string>(form: string, fits: (value: string) => boolean) {
  const schema = z
    .string({ error: expected(form) })
    .refine((value) => value.length <= 2_000 && fits(value), { error: expected(form), abort: true })
  return schema as unknown as z.ZodType<Out, string>
}

function expected(form: string) {
  return () => form
}

function isPeriod(value: string): boolean {
  return parsePeriod(value) !== undefined
}

function isAddress(value: string): boolean {
  return (
    isWebAddress(value) ||
    (/^(?!https?:)[a-z][a-z0-9+.-]*:\S+$/i.test(value) && URL.canParse(value))
  )
}

function isWebAddress(value: string): boolean {
  return /^https?:\/\/[^\s<>"\\^`{|}]+$/.test(value) && URL.canParse(value)
}

function isFolder(value: string): boolean {
  return isWebAddress(value) && !/[?#]/.test(value) && URL.parse(value)?.username === ''
}
