import { z } from 'zod'
import { type Day, parseDay, parsePeriod } from '../basics/calendar.ts'
import { parseLine, parseVersion } from '../basics/version.ts'

/** The pieces that kinds make their fields from. Each says in words what it expects. */

export function text() {
  return z.string({ error: expected('text') }).regex(/\S/, { error: expected('text') })
}

/** Text of one line. The line break that ends a block of YAML is no part of it. */
export function title() {
  return text().regex(/^.*\n?$/, { error: expected('text of one line') })
}

export function day() {
  return written<Day>('a day that exists, written `YYYY-MM-DD`', (value) => !!parseDay(value))
}

/** A day, a month or a quarter, as precisely as is known. */
export function period() {
  return written('a day, month or quarter (`2026-03-31`, `2026-03`, `2026-Q1`)', isPeriod)
}

/** When something is due: a period, or the release line that carries it. */
export function target() {
  return written(
    'a quarter, month, day or release line (`2026-Q1`, `2026-03`, `2026-03-31`, `"1.3"`)',
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

/** A zone of the IANA database: `Europe/Berlin`. */
export function timeZone() {
  return written('an IANA time zone (`Europe/Berlin`, `UTC`)', (value) => ZONES().has(value))
}

/** The address of a place elsewhere. Which schemes it may have, the site says; the check judges it. */
export function url() {
  const schema = written('a web address that begins with `https://` or `http://`', isAddress)
  ADDRESS_FIELDS.add(schema, { isAddress: true })
  return schema
}

/** Whether a field is one for addresses, be it described or not. */
export function isAddressField(schema: unknown): boolean {
  return schema instanceof z.ZodType && ADDRESS_FIELDS.get(schema)?.isAddress === true
}

const ADDRESS_FIELDS = z.registry<{ readonly isAddress: boolean }>()

/** A web address that may hold `{version}`: `https://docs.example.org/v{version}/`. */
export function versionedUrl() {
  return written('a web address, with `{version}` where the version stands', (value) =>
    isWebAddress(value.replaceAll('{version}', '0')),
  )
}

/** The same for a folder, below which pages stand: no query, no anchor, no name before its host. */
export function versionedFolder() {
  return written(
    'the web address of a folder, with `{version}` where the version stands',
    (value) => isFolder(value.replaceAll('{version}', '0')),
  )
}

/** A version of docs: `1.3`, or a name that their host gives one. */
export function docsVersion() {
  return written('a version in quotes (`"1.3"`) or a name such as `latest`', (value) =>
    DOCS_VERSION.test(value),
  )
}

/** No version leaves the folder or the file name that it is put into. */
export const DOCS_VERSION = /^[a-z0-9]{1,40}(?:[._][a-z0-9]{1,40}){0,5}$/

/** A repository on a code host: `owner/name`, or its address. */
export function repository() {
  return written(
    'a repository (`owner/name` or its web address)',
    (value) => /^[\w.-]+\/[\w.-]+$/.test(value) || isWebAddress(value),
  )
}

/** An id of a document, as its file would be named. */
export function id() {
  return written('an id: lower-case letters, digits, `-` and `.`', (value) =>
    /^[a-z0-9]+([.-][a-z0-9]+)*$/.test(value),
  )
}

/** A web address, or the id of a document with its kind: `rfc:81`. */
export function addressOrId() {
  return written(
    'a web address or an RFC (`rfc:81`)',
    (value) => isWebAddress(value) || /^[a-z-]+:[\w.-]+$/.test(value),
  )
}

/** The id of another document; the relation of the field says of which kinds. */
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

export function flag() {
  return z.boolean({ error: expected('`true` or `false`') })
}

export function oneOf<const Words extends readonly [string, ...string[]]>(words: Words) {
  return z.enum(words)
}

export function mapping<Fields extends z.ZodRawShape>(fields: Fields) {
  return z.strictObject(fields, {
    error: (issue) => (issue.code === 'invalid_type' ? 'a mapping' : undefined),
  })
}

/** Text that must be of a form. The error of a zod issue is what was expected, in words. */
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

const ZONES = (() => {
  let zones: ReadonlySet<string> | undefined
  return () => {
    zones ??= new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', 'Etc/UTC'])
    return zones
  }
})()
