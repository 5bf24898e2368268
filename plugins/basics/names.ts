/** Returns the names of an object's fields, with their type. */
export function namesIn<Fields extends object>(fields: Fields): (keyof Fields & string)[] {
  return Object.keys(fields) as (keyof Fields & string)[]
}
