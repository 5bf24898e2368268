import type { Finding } from '../basics/finding.ts'
import { nearest } from '../basics/nearest.ts'
import { alternatives, code, orMeant } from '../basics/wording.ts'
import { commonFields } from '../kinds/fields/common-fields.ts'
import type { WrittenEntry } from './entry.ts'
import { finding, lastName, steps } from './field-finding.ts'
import { keyFix } from './field-fixes.ts'
import { placeHelp } from './field-help.ts'
import type { SchemaIssue } from './schema-issues.ts'
import { noFieldHelp } from './spellings/no-field.ts'
import { otherNames } from './spellings/other-names.ts'
import { fieldsAt, valueAt } from './value.ts'

/**
 * Returns the missing field that an unknown key most likely means. It is then not reported as
 * missing too.
 */
export function misspeltIn(key: string, absent: readonly SchemaIssue[]): SchemaIssue | undefined {
  const meant = nearest(key, absent.map(lastName))
  return absent.find((issue) => lastName(issue) === meant)
}

/** Makes the finding about a field that its kind does not have. `meant` is the likely field. */
export function unknownField(
  entry: WrittenEntry,
  path: readonly PropertyKey[],
  meant: SchemaIssue | undefined,
): Finding {
  const key = String(path.at(-1))
  const known = fieldsAt(entry.kind.schema, path.slice(0, -1))
  const other = otherName(key, known)
  const guess = meant ? lastName(meant) : (nearest(key, known) ?? other)
  const offers = guess === undefined && known.length > 0
  const all = offers
    ? `${whose(entry, path)} may have ${alternatives(ownFirst(known))}.`
    : undefined
  return finding(entry, 'unknown-field', path, {
    message: `Unknown field ${code(key)}${orMeant(guess)}`,
    help:
      addressHelp(valueAt(entry.data, steps(path)), { key, known }) ??
      (guess === undefined ? (placeOfField(entry, path) ?? noFieldHelp(key)) : undefined) ??
      all,
    fix: keyFix(entry, steps(path), known),
    at: 'key',
  })
}

/** Returns the field that another tool calls by this name, if it is there. */
function otherName(key: string, known: readonly string[]): string | undefined {
  return otherNames(key).find((name) => known.includes(name))
}

/** Says where a key belongs that stands too high, also by the name of another tool. */
function placeOfField({ kind }: WrittenEntry, path: readonly PropertyKey[]): string | undefined {
  const key = String(path.at(-1))
  if (kind.name === 'item' && /^(?:priority|rank)$/i.test(key)) return PRIORITY
  if (kind.name === 'component' && /^version$/i.test(key)) return VERSION
  const names = [key, ...otherNames(key)]
  for (const name of names) {
    const help = placeHelp(kind.schema, [...path.slice(0, -1), name])
    if (help !== undefined) return help
  }
  return undefined
}

/** The way out for an item that says its own priority. */
const PRIORITY = 'The priority of an item is its place in `order` of its roadmap.'

/** The way out for a component that says its own version. */
const VERSION = 'A release lists the version of each component in `components`.'

/** Says how a public account is written where there is a field for a page. */
function addressHelp(
  value: unknown,
  { key, known }: { readonly key: string; readonly known: readonly string[] },
): string | undefined {
  if (!known.includes('url') || typeof value !== 'string') return undefined
  if (key === 'email') return 'Pages show no addresses of e-mail; name a public page in `url`.'
  if (key !== 'github' && key !== 'gitlab') return undefined
  const handle = value.trim().replace(/^@/, '')
  return /^[\w-]+$/.test(handle) ? `Write ${code(`url: https://${key}.com/${handle}`)}.` : undefined
}

/** Sorts the fields of this kind before those that every document may have, as they help more. */
function ownFirst(fields: readonly string[]): readonly string[] {
  const isCommon = (field: string) => Object.hasOwn(commonFields, field)
  return [...fields.filter((field) => !isCommon(field)), ...fields.filter(isCommon)]
}

function whose({ kind }: WrittenEntry, path: readonly PropertyKey[]): string {
  const name = path.slice(0, -1).findLast((step) => typeof step === 'string')
  return name === undefined ? `A document of kind ${code(kind.name)}` : code(String(name))
}
