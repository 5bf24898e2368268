import type { Value, ValueMap } from '../documents/model/document.ts'
import type { Kind } from '../kinds/kind.ts'
import type { Relation } from '../kinds/relation.ts'
import type { Reference } from './entry.ts'
import { isMap } from './value.ts'

const ID = /^(?:[a-z][a-z0-9-]*:){0,2}[\w.-]+$/i

/** The field of a relation, such as `leads[].person`, split into steps. */
interface Field {
  readonly name: string
  readonly relation: Relation
  readonly steps: readonly { readonly key: string; readonly isList: boolean }[]
}

/** The state of a search along one field. `path` grows and shrinks on the way. */
interface Search {
  readonly from: string
  readonly field: Field
  readonly path: (string | number)[]
  readonly found: Reference[]
}

/**
 * Finds every mention of another document in the data, also when the rest of the data is invalid.
 */
export function referencesIn(kind: Kind, from: string, data: ValueMap): readonly Reference[] {
  const found: Reference[] = []
  const path: Search['path'] = []
  for (const field of fieldsOf(kind)) search(data, 0, { from, field, path, found })
  return found
}

const known = new WeakMap<Kind, readonly Field[]>()

function fieldsOf(kind: Kind): readonly Field[] {
  const before = known.get(kind)
  if (before) return before
  const fields = Object.entries(kind.relations).map(([name, relation]) => {
    const parts = name.split('.').map((step) => ({
      key: step.replace('[]', ''),
      isList: step.endsWith('[]'),
    }))
    return { name, relation, steps: parts }
  })
  known.set(kind, fields)
  return fields
}

function search(value: Value | undefined, depth: number, at: Search): void {
  const step = at.field.steps[depth]
  if (step === undefined) note(value, at)
  if (step === undefined || !isMap(value) || !Object.hasOwn(value, step.key)) return
  const next = value[step.key]
  at.path.push(step.key)
  if (step.isList) eachOf(next, at, (element) => search(element, depth + 1, at))
  else search(next, depth + 1, at)
  at.path.pop()
}

/** Notes the value at the end of a field, or each element of a list. */
function note(value: Value | undefined, at: Search): void {
  if (at.field.relation.keys) {
    for (const key of Object.keys(isMap(value) ? value : {})) add(key, [...at.path, key], at)
  } else if (typeof value === 'string' || typeof value === 'number') add(value, at.path.slice(), at)
  else eachOf(value, at, (element) => note(element, at))
}

function add(
  value: string | number,
  path: Reference['path'],
  { from, field, found }: Search,
): void {
  const { name, relation } = field
  for (const to of idsOf(relation, value)) found.push({ from, field: name, relation, to, path })
}

function eachOf(list: Value | undefined, { path }: Search, visit: (value: Value) => void): void {
  if (!Array.isArray(list)) return
  for (let index = 0; index < list.length; index += 1) {
    path.push(index)
    visit(list[index])
    path.pop()
  }
}

function idsOf(relation: Relation, value: string | number): readonly string[] {
  if (relation.idsOf) return relation.idsOf(value)
  const text = String(value).trim()
  if (text === '' || (relation.orText && !ID.test(text))) return []
  return [text]
}
