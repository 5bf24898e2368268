/** A value in the data of an entry, with its path. */
export interface ValueAt {
  readonly value: string
  readonly path: readonly (string | number)[]
}

/**
 * Returns the texts that a field holds. `patches[].on` names the field `on` of every element of a
 * list.
 */
export function valuesAt(data: object, field: string): readonly ValueAt[] {
  const steps = field
    .split('.')
    .flatMap((step) => (step.endsWith('[]') ? [step.slice(0, -2), EACH] : [step]))
  return search(data, steps, [])
}

/** A step into every element of a list. No field has this name. */
const EACH = '[]'

function search(
  value: unknown,
  [step, ...rest]: readonly string[],
  path: ValueAt['path'],
): readonly ValueAt[] {
  if (step === undefined) return typeof value === 'string' ? [{ value, path }] : []
  if (step === EACH) {
    const list: readonly unknown[] = Array.isArray(value) ? value : []
    return list.flatMap((each, at) => search(each, rest, [...path, at]))
  }
  if (typeof value !== 'object' || value === null) return []
  const next: unknown = Reflect.get(value, step)
  return search(next, rest, [...path, step])
}
