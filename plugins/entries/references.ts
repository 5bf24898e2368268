import type { Value, ValueMap } from '../documents/document.ts'
import type { Kind } from '../kinds/kind.ts'
import type { Relation } from '../kinds/relation.ts'
import type { Reference } from './entry.ts'
import { isMap } from './value.ts'

const ID = /^(?:[a-z][a-z-]*:)?[\w.-]+$/i

type Found = { readonly path: readonly (string | number)[]; readonly value: string | number }

/** Every name of another document in the data, whether or not the rest of it is right. */
export function referencesIn(kind: Kind, from: string, data: ValueMap): readonly Reference[] {
  return Object.entries(kind.relations).flatMap(([field, relation]) =>
    found(data, field, relation).flatMap(({ path, value }) =>
      idsOf(relation, value).map((to) => ({ from, field, relation, to, path })),
    ),
  )
}

function found(data: ValueMap, field: string, relation: Relation): readonly Found[] {
  if (!relation.keys) return valuesAt(data, field.split('.'))
  const mapping = Object.hasOwn(data, field) ? data[field] : undefined
  return Object.keys(isMap(mapping) ? mapping : {}).map((key) => ({
    path: [field, key],
    value: key,
  }))
}

function idsOf(relation: Relation, value: string | number): readonly string[] {
  if (relation.idsOf) return relation.idsOf(value)
  const text = String(value).trim()
  if (text === '' || (relation.orText && !ID.test(text))) return []
  return [text]
}

/** The values of a field such as `leads[].person`; a list at its end is taken apart. */
function valuesAt(value: Value | undefined, steps: readonly string[]): readonly Found[] {
  const [step, ...rest] = steps
  if (step === undefined) return ends(value)
  if (!isMap(value)) return []
  const name = step.replace('[]', '')
  const next = Object.hasOwn(value, name) ? value[name] : undefined
  const values = step.endsWith('[]')
    ? each(next, (element) => valuesAt(element, rest))
    : valuesAt(next, rest)
  return values.map((end) => ({ ...end, path: [name, ...end.path] }))
}

function ends(value: Value | undefined): readonly Found[] {
  if (Array.isArray(value)) return each(value, ends)
  return typeof value === 'string' || typeof value === 'number' ? [{ path: [], value }] : []
}

function each(
  value: Value | undefined,
  find: (element: Value) => readonly Found[],
): readonly Found[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((element: Value, index) =>
    find(element).map((end) => ({ ...end, path: [index, ...end.path] })),
  )
}
