/** Returns the fields without those that are undefined. */
export function given<Fields extends object>(fields: Fields): Given<Fields> {
  const isWhole = !Object.values(fields).includes(undefined)
  return (isWhole ? fields : withoutUndefined(fields)) as Given<Fields>
}

function withoutUndefined(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}

type Given<Fields> = { readonly [Key in keyof Fields]?: Exclude<Fields[Key], undefined> }
