/** Returns the fields without those that are undefined. */
export function given<Fields extends object>(fields: Fields): Given<Fields> {
  if (!Object.values(fields).includes(undefined)) return fields as Given<Fields>
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as Given<Fields>
}

type Given<Fields> = { readonly [Key in keyof Fields]?: Exclude<Fields[Key], undefined> }
