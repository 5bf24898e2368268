/**
 * Returns the value of a key that an object has itself. `constructor` and other names that every
 * object has are keys like all others.
 */
export function ownValue<T>(
  object: Readonly<Partial<Record<string, T>>> | undefined,
  key: PropertyKey | undefined,
): T | undefined {
  return object !== undefined && key !== undefined && Object.hasOwn(object, key)
    ? object[String(key)]
    : undefined
}
