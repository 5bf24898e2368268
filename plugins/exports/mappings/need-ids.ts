/** The id of a need for each key of a document. */
export type NeedIds = ReadonlyMap<string, string>

/**
 * Returns the ids under which Sphinx-Needs knows documents. A full stop in an id would mean a part of
 * a need, so `_` stands for every sign but letters, digits, `-` and `_`. Where two documents would
 * have one id, the signs stand there as numbers; a key that holds none of them keeps its id.
 */
export function needIds(keys: readonly string[]): NeedIds {
  const ids = new Map<string, string>()
  const taken = new Set<string>()
  for (const [id, alike] of Map.groupBy(keys, plainId)) {
    const [first] = alike
    const owner = alike.length === 1 ? first : alike.find((key) => !SIGN.test(nameOf(key)))
    if (owner === undefined) continue
    ids.set(owner, id)
    taken.add(id)
  }
  for (const key of keys) {
    if (ids.has(key)) continue
    const id = freeId(numberedId(key), taken)
    ids.set(key, id)
    taken.add(id)
  }
  return ids
}

const SIGN = /[^\w-]/u
const SIGNS = new RegExp(SIGN, 'gu')

/** Returns what follows the kind in a key such as `item:docs`. */
function nameOf(key: string): string {
  return key.slice(key.indexOf(':') + 1)
}

function plainId(key: string): string {
  return key.replaceAll(/[^\w-]/g, '_')
}

function numberedId(key: string): string {
  const name = nameOf(key)
  const kind = plainId(key.slice(0, key.length - name.length))
  return kind + name.replaceAll(SIGNS, (sign) => `_${sign.codePointAt(0)?.toString(16)}_`)
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  return taken.has(id) ? freeId(`${id}_`, taken) : id
}
