import { memoized } from '../../basics/memo.ts'

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
  const found: ValueAt[] = []
  collect(data, { steps: stepsOf(field), path: [], found })
  return found
}

/** Returns the steps to a field. Fields are those of kinds, so they are few. */
const stepsOf = memoized((field: string): readonly string[] =>
  field.split('.').flatMap((step) => (step.endsWith('[]') ? [step.slice(0, -2), EACH] : [step])),
)

/** A step into every element of a list. No field has this name. */
const EACH = '[]'

interface Search {
  readonly steps: readonly string[]
  /** The steps that are taken, with the numbers of elements. */
  readonly path: ValueAt['path']
  readonly found: ValueAt[]
}

function collect(value: unknown, { steps, path, found }: Search): void {
  const step = steps[path.length]
  if (step === undefined) {
    if (typeof value === 'string') found.push({ value, path })
  } else if (step === EACH) {
    if (!Array.isArray(value)) return
    for (let at = 0; at < value.length; at += 1) {
      collect(value[at], { steps, path: [...path, at], found })
    }
  } else if (typeof value === 'object' && value !== null) {
    const next: unknown = Reflect.get(value, step)
    if (next !== undefined) collect(next, { steps, path: [...path, step], found })
  }
}
