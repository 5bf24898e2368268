import type { Finding, Fix, RuleInfo } from '../basics/finding.ts'
import { given } from '../basics/given.ts'
import { nearest } from '../basics/nearest.ts'
import { FILE_START, type Place } from '../basics/place.ts'
import { alternatives, code, didYouMean, joinedSentences, orMeant } from '../basics/wording.ts'
import { findingOf } from '../documents/model/faults.ts'
import { placeInFrontmatter, writtenForm } from '../documents/yaml/frontmatter-places.ts'
import { commonFields } from '../kinds/common-fields.ts'
import type { WrittenEntry } from './entry.ts'
import { keyFix, valueFix } from './field-fixes.ts'
import { homeHelp, sentenceAt, shapeAt, writeShape } from './field-help.ts'
import type { LinkFault } from './link-faults.ts'
import { fieldsAt } from './schema-fields.ts'
import { expectation, flattenUnion, type SchemaIssue } from './schema-issues.ts'
import { nameOf, valueAt } from './value.ts'

/** The rules about the data of entries. */
export const ENTRY_RULES = {
  'invalid-field': {
    severity: 'error',
    finds: 'a field with a wrong type, an unknown value, an impossible day or no value at all',
    source: 'Milepost: a date or a status that is misread misleads readers.',
  },
  'unknown-field': {
    severity: 'error',
    finds: 'a field that its kind does not have',
    source: 'Rust project goals: a misspelt key was ignored, and a default was used.',
  },
} as const satisfies Record<string, RuleInfo>

/**
 * Turns everything that a schema refused into findings, in our words and at the author's places.
 */
export function faultsOf(entry: WrittenEntry, issues: readonly SchemaIssue[]): readonly Finding[] {
  const flat = issues.flatMap(flattenUnion)
  const missing = flat.filter((issue) => isMissing(entry, issue))
  const absentIn = Map.groupBy(missing, ({ path }) => keyOf(path.slice(0, -1)))
  const claimed = new Set<SchemaIssue | undefined>()
  const unknown = flat.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return []
    const absent = absentIn.get(keyOf(issue.path)) ?? []
    return issue.keys.map((key) => {
      const meant = misspeltIn(
        key,
        absent.filter((each) => !claimed.has(each)),
      )
      claimed.add(meant)
      return unknownField(entry, [...issue.path, key], meant)
    })
  })
  const wrong = flat.filter((each) => each.code !== 'unrecognized_keys' && !claimed.has(each))
  return [
    ...unknown,
    ...wrong.map((issue) =>
      isMissing(entry, issue) ? missingField(entry, issue) : invalidField(entry, issue),
    ),
  ]
}

/** Turns unsafe links in fields into findings. */
export function unsafeLinks(entry: WrittenEntry, faults: readonly LinkFault[]): readonly Finding[] {
  return faults.map(({ path, message }) => {
    const place = placeIn(entry, [...entry.root, ...path], 'value')
    const file = entry.frontmatter.file ?? entry.document.path
    const fault = findingOf({ rule: 'unsafe-link', message, place }, file)
    return { ...fault, id: `${entry.kind.name}:${entry.id}` }
  })
}

function isMissing(entry: WrittenEntry, { path }: SchemaIssue): boolean {
  return path.length > 0 && valueAt(entry.data, path) === undefined
}

/**
 * Returns the missing field that an unknown key most likely means. It is then not reported as
 * missing too.
 */
function misspeltIn(key: string, absent: readonly SchemaIssue[]): SchemaIssue | undefined {
  const meant = nearest(key, absent.map(lastName))
  return absent.find((issue) => lastName(issue) === meant)
}

function unknownField(
  entry: WrittenEntry,
  path: readonly PropertyKey[],
  meant: SchemaIssue | undefined,
): Finding {
  const key = String(path.at(-1))
  const known = fieldsAt(entry.kind.schema, path.slice(0, -1))
  const guess = meant ? lastName(meant) : nearest(key, known)
  const offers = guess === undefined && known.length > 0
  const all = offers
    ? `${whose(entry, path)} may have ${alternatives(ownFirst(known))}.`
    : undefined
  return finding(entry, 'unknown-field', path, {
    message: `Unknown field ${code(key)}${orMeant(guess)}`,
    help: (guess === undefined ? homeHelp(entry.kind.schema, path) : undefined) ?? all,
    fix: keyFix(entry, steps(path), known),
    at: 'key',
  })
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

function missingField(entry: WrittenEntry, issue: SchemaIssue): Finding {
  const { schema } = entry.kind
  const form = expectation(issue)
  const shape = shapeAt(schema, issue.path)
  const add = `Add \`${lastName(issue)}:\` with ${shape === undefined ? form : code(shape)}.`
  return finding(entry, 'invalid-field', issue.path.slice(0, -1), {
    message: `Missing field ${code(lastName(issue))}, expected ${form}.`,
    help: joinedSentences(sentenceAt(schema, issue.path), add),
    at: 'key',
  })
}

function invalidField(entry: WrittenEntry, issue: SchemaIssue): Finding {
  const { schema } = entry.kind
  const value = valueAt(entry.data, issue.path)
  const written = writtenForm(entry.frontmatter, [...entry.root, ...steps(issue.path)])
  const shown = written?.text.trim() && typeof value !== 'object' ? ` ${code(written.text)}` : ''
  const field = issue.path.findLast((step) => typeof step === 'string')
  const where = field === undefined ? '' : ` in ${code(String(field))}`
  const form = expectation(issue)
  const unexpected = `Unexpected ${nameOf(value)}${shown}${where}`
  return finding(entry, 'invalid-field', issue.path, {
    message: `${unexpected}, expected ${form}${guess(issue, value)}`,
    help: joinedSentences(
      sentenceAt(schema, issue.path),
      isOfForm(issue) ? undefined : writeShape(shapeAt(schema, issue.path, value)),
      written && unquoted(value, written.text, form),
    ),
    fix: valueFix(entry, issue),
    at: 'value',
  })
}

/** Tells whether a value has the shape of its field, so that only a part of it is wrong. */
function isOfForm({ code }: SchemaIssue): boolean {
  return !['invalid_type', 'too_small', 'custom'].includes(code)
}

function guess(issue: SchemaIssue, value: unknown): string {
  if (issue.code !== 'invalid_value' || typeof value !== 'string') return '.'
  return didYouMean(value, issue.values.map(String))
}

/** Says why a value that looks like text is not text: YAML reads `1.10` as the number 1.1. */
function unquoted(value: unknown, written: string, form: string): string | undefined {
  if (typeof value !== 'number' && typeof value !== 'boolean') return undefined
  const quotesHelp = form === 'text' || (form.includes('"') && /^\d+\.\d/.test(written))
  if (!quotesHelp) return undefined
  const read = String(value) === written ? `a ${nameOf(value)}` : `the number ${value}`
  return `YAML reads ${code(written)} as ${read}; write it in quotes: \`"${written}"\`.`
}

function lastName({ path }: SchemaIssue): string {
  return String(path.at(-1))
}

function keyOf(path: readonly PropertyKey[]): string {
  return path.map(String).join('\0')
}

function steps(path: readonly PropertyKey[]): (string | number)[] {
  return path.map((step) => (typeof step === 'number' ? step : String(step)))
}

interface Wording {
  readonly message: string
  readonly help: string | undefined
  readonly fix?: Fix | undefined
  readonly at: 'key' | 'value'
}

function finding(
  entry: WrittenEntry,
  rule: keyof typeof ENTRY_RULES,
  path: readonly PropertyKey[],
  { message, help, fix, at }: Wording,
): Finding {
  return {
    rule,
    severity: ENTRY_RULES[rule].severity,
    message,
    file: entry.frontmatter.file ?? entry.document.path,
    place: placeIn(entry, [...entry.root, ...steps(path)], at),
    id: `${entry.kind.name}:${entry.id}`,
    ...given({ help, fix }),
  }
}

/**
 * Returns the place of a value. For a whole document, it is the start, because a picture of
 * everything would show nothing.
 */
function placeIn(
  { frontmatter }: WrittenEntry,
  path: (string | number)[],
  at: 'key' | 'value',
): Place {
  const place = placeInFrontmatter(frontmatter, path, at) ?? FILE_START
  return path.length > 0 ? place : { ...place, endLine: place.line, endColumn: place.column }
}
