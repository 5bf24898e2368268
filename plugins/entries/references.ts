import type { Value, ValueMap } from '../documents/document.ts'
import type { Kind } from '../kinds/kind.ts'
import type { Relation } from '../kinds/relation.ts'
import type { Reference } from './entry.ts'
import { isMap } from './value.ts'

const ID = /^(?:[a-z][a-z-]*:)?[\w.-]+$/i

type Path = readonly (string | number)[]

/** Is shown one value of a field, and the way to it. */
type Visit = (value: string | number, path: Path) => void

/** Every name of another document in the data, whether or not the rest of it is right. */
export function referencesIn(kind: Kind, from: string, data: ValueMap): readonly Reference[] {
  const references: Reference[] = []
  for (const [field, relation] of Object.entries(kind.relations)) {
    const visit: Visit = (value, path) => {
      for (const to of idsOf(relation, value)) references.push({ from, field, relation, to, path })
    }
    if (relation.keys) visitKeys(data, field, visit)
    else visitField(data, field, visit)
  }
  return references
}

function visitKeys(data: ValueMap, field: string, visit: Visit): void {
  const mapping = Object.hasOwn(data, field) ? data[field] : undefined
  for (const key of Object.keys(isMap(mapping) ? mapping : {})) visit(key, [field, key])
}

function idsOf(relation: Relation, value: string | number): readonly string[] {
  if (relation.idsOf) return relation.idsOf(value)
  const text = String(value).trim()
  if (text === '' || (relation.orText && !ID.test(text))) return []
  return [text]
}

/** The values of a field such as `leads[].person`; a list at its end is taken apart. */
function visitField(data: ValueMap, field: string, visit: Visit): void {
  const steps = field.split('.')
  const descend = (value: Value | undefined, depth: number, path: Path): void => {
    const step = steps[depth]
    if (step === undefined) visitEnds(value, path, visit)
    if (step === undefined || !isMap(value)) return
    const isList = step.endsWith('[]')
    const name = isList ? step.slice(0, -2) : step
    if (!Object.hasOwn(value, name)) return
    const enter = isList ? descendList : descend
    enter(value[name], depth + 1, [...path, name])
  }
  const descendList: typeof descend = (list, depth, path) => {
    if (!Array.isArray(list)) return
    for (const [index, element] of list.entries()) descend(element, depth, [...path, index])
  }
  descend(data, 0, [])
}

function visitEnds(value: Value | undefined, path: Path, visit: Visit): void {
  if (typeof value === 'string' || typeof value === 'number') visit(value, path)
  else if (Array.isArray(value)) {
    for (const [index, element] of value.entries()) visitEnds(element, [...path, index], visit)
  }
}
