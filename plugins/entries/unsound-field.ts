/** Thrown when somebody reads a field whose value in the document is wrong or unknown. */
export class UnsoundField extends Error {
  override readonly name = 'UnsoundField'
  readonly kind: string
  readonly field: string

  constructor(kind: string, field: string) {
    super(`The field \`${field}\` of this ${kind} is wrong.`)
    this.kind = kind
    this.field = field
  }
}

/** Returns an answer, or undefined when it would depend on a field that is wrong. */
export function soundly<Answer>(ask: () => Answer): Answer | undefined {
  try {
    return ask()
  } catch (error) {
    if (error instanceof UnsoundField) return undefined
    throw error
  }
}

/**
 * Returns data that throws `UnsoundField` when a field is read that is not sound. So no code takes
 * a wrong value for a missing one.
 */
export function guardedData<Data extends object>(
  data: Data,
  kind: string,
  isUnsound: (field: string) => boolean,
): Data {
  const refuse = (field: string | symbol) => {
    if (typeof field === 'string' && isUnsound(field)) throw new UnsoundField(kind, field)
  }
  return new Proxy(data, {
    get(target, field) {
      refuse(field)
      return Reflect.get(target, field)
    },
    has(target, field) {
      refuse(field)
      return Reflect.has(target, field)
    },
    getOwnPropertyDescriptor(target, field) {
      refuse(field)
      return Reflect.getOwnPropertyDescriptor(target, field)
    },
    ownKeys() {
      throw new UnsoundField(kind, ALL_FIELDS)
    },
  })
}

/** Tells whether a field of an entry's data can be read: it is sound, or all of them are. */
export function isReadable(data: object, field: string): boolean {
  const read = () => (field === ALL_FIELDS ? Object.keys(data) : Object.hasOwn(data, field))
  return soundly(read) !== undefined
}

/** The name that stands for every field, when somebody lists the fields. */
const ALL_FIELDS = '*'
