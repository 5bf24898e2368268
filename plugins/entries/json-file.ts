import type { z } from 'zod'
import { FILE_START, type Place } from '../basics/place.ts'
import { code } from '../basics/wording.ts'
import { type JsonPlaces, readJson } from '../documents/yaml/json.ts'
import { expectation, flattenUnion, type SchemaIssue } from './schema-issues.ts'

/** A JSON file that a schema accepts, or its first mistake. */
export type JsonFileReading<Data> =
  | { readonly data: Data; readonly placeAt: JsonPlaces }
  | { readonly message: string; readonly place: Place }

/** Reads the text of a JSON file. `whole` says what the file is: `a lock`. */
export function readJsonFile<Data>(
  text: string,
  schema: z.ZodType<Data>,
  whole: string,
): JsonFileReading<Data> {
  const json = readJson(text.replace(/^\uFEFF/, ''))
  if ('fault' in json) {
    return { message: `Unexpected ${json.fault.what}, expected JSON.`, place: json.fault.place }
  }
  const result = schema.safeParse(json.data)
  if (result.success) return { data: result.data, placeAt: json.placeAt }
  const { message, path, at } = firstMistake(result.error.issues, whole)
  return { message, place: path.length === 0 ? FILE_START : json.placeAt(path, at) }
}

/** Returns the first mistake. The others probably have the same cause. */
export function firstMistake(issues: readonly SchemaIssue[], whole: string) {
  const [issue] = issues.flatMap(flattenUnion)
  const path = (issue?.path ?? []).filter((step) => typeof step !== 'symbol')
  if (issue?.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys
    return { message: `Unknown field ${code(key)}.`, path: [...path, key], at: 'key' as const }
  }
  const expected = issue ? expectation(issue) : whole
  return {
    message: `Unexpected value${nameOf(path)}, expected ${expected}.`,
    path,
    at: 'value' as const,
  }
}

function nameOf(steps: readonly (string | number)[]): string {
  const field = steps.findLast((step) => typeof step === 'string')
  return field === undefined ? '' : ` of ${code(field)}`
}
