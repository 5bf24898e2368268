/**
 * Fields that other fields call for, or rule out. A field inside another one is written with a dot:
 * `channels.slack`.
 */
export interface FieldCondition {
  /**
   * The values of other fields, one or several for each: `{ status: ['accepted', 'rejected'] }`.
   */
  readonly if: Readonly<Record<string, string | readonly string[]>>
  /** The fields that must be there. In `a|b`, one of the two is enough. */
  readonly needs?: readonly string[]
  /** The fields that must not be there. */
  readonly not?: readonly string[]
  /** The reason, as the end of a sentence: `a proposal is accepted by a vote`. */
  readonly because?: string
}

/** Says whether the data has the values that a condition names. */
export function isMet({ if: wanted }: FieldCondition, data: object): boolean {
  return Object.entries(wanted).every(([field, values]) => {
    const value = valueIn(data, field)
    return typeof value === 'string' && [values].flat().includes(value)
  })
}

/** Says whether a field, or one of several in `a|b`, holds something. */
export function holds(data: object, fields: string): boolean {
  return fields.split('|').some((field) => !isEmpty(valueIn(data, field)))
}

/** Returns the value of a field. A dot leads into a mapping. */
export function valueIn(data: object, field: string): unknown {
  return field.split('.').reduce<unknown>((value, key) => {
    const isMapping = typeof value === 'object' && value !== null
    return isMapping ? Reflect.get(value, key) : undefined
  }, data)
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0)
}
