import { z } from 'zod'
import type { Finding, Fix } from '../basics/finding.ts'
import { code, didYouMean, joinedSentences, orMeant } from '../basics/wording.ts'
import { writtenForm } from '../documents/yaml/frontmatter-places.ts'
import { isAddressField } from '../kinds/fields/fields.ts'
import { fits } from '../kinds/templates/sample.ts'
import type { WrittenEntry } from './entry.ts'
import { finding, lastName, steps } from './field-finding.ts'
import { bracketedId, valueFix } from './field-fixes.ts'
import { fieldSchemas, flow, sentenceAt, shapeAt, writeShape } from './field-help.ts'
import { expectation, flattenUnion, type SchemaIssue } from './schema-issues.ts'
import { isNone, isReference, wordsIn } from './spellings/list-words.ts'
import { wordAlike } from './spellings/other-names.ts'
import { misspeltIn, unknownField } from './unknown-field.ts'
import { nameOf, valueAt } from './value.ts'

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

function isMissing(entry: WrittenEntry, { path }: SchemaIssue): boolean {
  return path.length > 0 && valueAt(entry.data, path) === undefined
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
  const fix = valueFix(entry, issue)
  const found = finding(entry, 'invalid-field', issue.path, {
    message: `${unexpected}, expected ${form}${guess(issue, value, fix)}`,
    help: joinedSentences(
      sentenceAt(schema, issue.path),
      isOfForm(issue) ? undefined : helpFor(entry, issue, value),
      written && unquoted(value, written.text, { form, fix }),
    ),
    fix,
    at: 'value',
  })
  return isOfOthers(entry, issue) ? { ...found, severity: 'info' } : found
}

/**
 * Tells whether an issue is about a field that every kind shares, in a document that other programs
 * read too. Such a field may mean something else there, so it is left out.
 */
function isOfOthers({ kind }: WrittenEntry, { path }: SchemaIssue): boolean {
  const [name] = path
  if (!kind.isOpen || typeof name !== 'string' || kind.ownFields.includes(name)) return false
  return name === kind.aliasField || SHARED.has(name)
}

const SHARED = new Set(['description', 'tags', 'created'])

/** Says what to write in place of a value of another shape. */
function helpFor(entry: WrittenEntry, issue: SchemaIssue, value: unknown): string | undefined {
  const { schema } = entry.kind
  const id = bracketedId(value)
  if (id !== undefined && expectation(issue) === 'text') {
    return `Write ${code(id)}, without brackets.`
  }
  const handle = typeof value === 'string' ? /^@([\w-]+)$/.exec(value.trim())?.[1] : undefined
  if (handle !== undefined) return `Write ${code(`[${handle}]`)}: a handle has no \`@\` here.`
  if (isNone(value)) return 'Where there is none, leave the field out.'
  const element = typeof value === 'string' ? /^-(\S+)$/.exec(value)?.[1] : undefined
  if (element !== undefined) return `Leave a blank after the dash: ${code(`- ${element}`)}.`
  const forms = fieldSchemas(schema, issue.path)
  const shape = writeShape(listShape(entry, issue, value) ?? shapeAt(schema, issue.path, value))
  const isText = typeof value === 'string' && shape !== undefined
  if (isText && forms.some(isAddressField)) return issueAddress(forms, value) ?? addressOr(shape)
  return issueAddress(forms, value) ?? shape
}

/** Returns the list that several words in one text mean. */
function listShape({ kind }: WrittenEntry, { path }: SchemaIssue, value: unknown) {
  if (typeof value !== 'string') return undefined
  const words = wordsIn(value, isReference(kind, steps(path)))
  const isList = fieldSchemas(kind.schema, path).some(
    (form) => form instanceof z.ZodArray && fits(form, words),
  )
  return isList && words.length > 1 ? flow(words) : undefined
}

function addressOr(shape: string): string {
  return `Write a whole address, such as \`https://example.org/\`, or ${shape.replace(/^Write /, '')}`
}

/** Says how the address of an issue is written, for a value that names its number alone. */
function issueAddress(forms: readonly unknown[], value: unknown): string | undefined {
  if (!forms.some(isAddressField)) return undefined
  const [whole, repository = 'owner/name', number] =
    /^(?:([\w.-]+\/[\w.-]+))?(?:#|GH-|issue #?)?(\d{1,9})$/i.exec(String(value).trim()) ?? []
  if (whole === undefined) return undefined
  const address = code(`https://github.com/${repository}/issues/${number}`)
  return `Write the whole address, such as ${address}.`
}

/** Tells whether a value has the shape of its field, so that only a part of it is wrong. */
function isOfForm({ code }: SchemaIssue): boolean {
  return !['invalid_type', 'too_small', 'custom'].includes(code)
}

function guess(issue: SchemaIssue, value: unknown, fix: Fix | undefined): string {
  const isOtherForm = typeof value === 'string' && issue.code !== 'invalid_value'
  if (isOtherForm && fix && !/^[[-]/.test(fix.text)) return orMeant(fix.text)
  if (issue.code !== 'invalid_value' || typeof value !== 'string') return '.'
  const words = issue.values.map(String)
  const alike = wordAlike(value, words)
  return alike === undefined ? didYouMean(value, words) : orMeant(alike)
}

/** Says why a value that looks like text is not text: YAML reads `1.10` as the number 1.1. */
function unquoted(
  value: unknown,
  written: string,
  { form, fix }: { readonly form: string; readonly fix: Fix | undefined },
): string | undefined {
  if (typeof value !== 'number' && typeof value !== 'boolean') return undefined
  const isNumber = form.includes('"') && /^\d+\.\d/.test(written)
  const quotesHelp = form === 'text' || isNumber || fix?.text === `"${written}"`
  if (!quotesHelp) return undefined
  const read = String(value) === written ? `a ${nameOf(value)}` : `the number ${value}`
  return `YAML reads ${code(written)} as ${read}; write it in quotes: \`"${written}"\`.`
}

function keyOf(path: readonly PropertyKey[]): string {
  return path.map(String).join('\0')
}
