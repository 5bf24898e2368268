import { z } from 'zod'
import type { Fix } from '../basics/finding.ts'
import { nearest } from '../basics/nearest.ts'
import { type Place, placesIn } from '../basics/place.ts'
import { placeInFrontmatter } from '../documents/yaml/frontmatter-places.ts'
import { fits } from '../kinds/templates/sample.ts'
import type { WrittenEntry } from './entry.ts'
import { fieldSchemas } from './field-help.ts'
import type { SchemaIssue } from './schema-issues.ts'
import { inBrackets, isReference } from './spellings/list-words.ts'
import { meantValue } from './spellings/other-forms.ts'
import { wordAlike } from './spellings/other-names.ts'
import { isMap, valueAt } from './value.ts'

type Path = readonly (string | number)[]

/** Returns the edit for a wrong value, where only one value can be meant. */
export function valueFix(entry: WrittenEntry, issue: SchemaIssue): Fix | undefined {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)))
  const value = valueAt(entry.data, path)
  if (issue.code === 'invalid_value' && typeof value === 'string') {
    const words = issue.values.map(String)
    const alike = wordAlike(value, words)
    const near = onlyWord(value, words)
    const meant = alike === undefined || alike === near ? near : undefined
    return meant === undefined ? undefined : replacing(entry, path, 'value', () => meant)
  }
  const id = bracketedId(value)
  for (const schema of fieldSchemas(entry.kind.schema, path)) {
    if (id !== undefined && fits(schema, id)) return replacing(entry, path, 'value', () => id)
    const meant = otherForm(schema, value, isReference(entry.kind, path))
    if (meant) return replacing(entry, path, 'value', meant)
  }
  return undefined
}

/** Returns the id in `[[id]]`, which YAML reads as a list in a list. */
export function bracketedId(value: unknown): string | undefined {
  if (!Array.isArray(value) || value.length !== 1) return undefined
  const [inner] = value
  return typeof inner === 'string' ? inner : bracketedId(inner)
}

/** Returns how a value is written in the form that a field takes: in brackets, in quotes, bare. */
function otherForm(
  schema: unknown,
  value: unknown,
  areIds: boolean,
): ((was: string) => string) | undefined {
  if (schema instanceof z.ZodArray) {
    const element = typeof value === 'string' ? /^-(\S+)$/.exec(value)?.[1] : undefined
    if (element !== undefined && fits(schema, [element])) return () => `- ${element}`
    return typeof value === 'string' ? inBrackets(schema, value, areIds) : undefined
  }
  if (typeof value === 'number') {
    return (was) => (/^[\d.]+$/.test(was) && fits(schema, was) ? `"${was}"` : was)
  }
  const meant = typeof value === 'string' ? meantValue(schema, value) : undefined
  if (meant !== undefined) return () => (/^\d+:/.test(meant) ? `"${meant}"` : meant)
  if (typeof value !== 'string') return undefined
  const flag = /^(?:(yes|on|true)|no|off|false)$/i.exec(value.trim())
  if (flag && fits(schema, true)) return () => String(flag[1] !== undefined)
  const [, digits] = /^(?:[a-z]{2,10}[ -]?|#)?(\d{1,9})$/i.exec(value) ?? []
  return digits !== undefined && fits(schema, Number(digits))
    ? () => String(Number(digits))
    : undefined
}

/** Returns the edit for a misspelt field that is missing under its right name. */
export function keyFix(entry: WrittenEntry, path: Path, known: readonly string[]): Fix | undefined {
  const beside = valueAt(entry.data, path.slice(0, -1))
  const absent = known.filter((name) => !isMap(beside) || !Object.hasOwn(beside, name))
  const meant = onlyWord(String(path.at(-1)), absent)
  return meant === undefined ? undefined : replacing(entry, path, 'key', () => meant)
}

/** Returns the one word of a closed list that a text can mean: in other case, or misspelt. */
export function onlyWord(text: string, words: readonly string[]): string | undefined {
  const same = words.filter((word) => plain(word) === plain(text))
  if (same.length > 0) return same.length === 1 ? same[0] : undefined
  const near = nearest(text, words)
  const others = words.filter((word) => word !== near)
  return near !== undefined && nearest(text, others) === undefined ? near : undefined
}

/** Writes a word without case, and with one sign for every sign between its parts. */
function plain(word: string): string {
  return word
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '-')
}

function replacing(
  { frontmatter, root }: WrittenEntry,
  path: Path,
  what: 'key' | 'value',
  write: (was: string) => string,
): Fix | undefined {
  if (frontmatter.placeAt) return undefined
  const place = placeInFrontmatter(frontmatter, [...root, ...path], what)
  if (!place || place.line !== place.endLine) return undefined
  const was = writtenAt(place, frontmatter)
  const text = write(was)
  return was === '' || was === text ? undefined : { place, was, text }
}

function writtenAt(place: Place, { source, firstLine }: WrittenEntry['frontmatter']): string {
  const above = firstLine - 1
  const { line, endLine } = place
  return placesIn(source).textAt({ ...place, line: line - above, endLine: endLine - above })
}
