import type { LoaderContext } from 'astro/loaders'

/** Astro's store between builds. Entries that were changed from outside are ignored. */
export interface SealedStore {
  /** Tells whether the store has an untouched entry with this id and digest. */
  has(id: string, digest: string): boolean
  set(entry: Entry, digest: string): void
  /** Removes every entry that has another id. */
  keepOnly(ids: ReadonlySet<string>): void
}

type DataStore = LoaderContext['store']
type Entry = Parameters<DataStore['set']>[0]

/**
 * The digests of entries whose seal this process has found right. Only files are changed from
 * outside, so a development server compares the seal of an entry once.
 */
const proven = new WeakMap<Entry, string>()

/** Wraps a store. `seal` makes a text's seal, which nobody else can make. */
export function sealedStore(store: DataStore, seal: (text: string) => string): SealedStore {
  const sealOf = (entry: Entry, digest: string) => {
    const parts = Object.entries(entry).filter(([name]) => name !== 'digest')
    return seal(JSON.stringify([digest, parts.sort(([a], [b]) => (a < b ? -1 : 1))], written))
  }
  return {
    has(id, digest) {
      const entry = store.get(id)
      if (entry === undefined) return false
      if (proven.get(entry) === digest) return true
      const isProven = entry.digest === sealOf(entry, digest)
      if (isProven) proven.set(entry, digest)
      return isProven
    },
    set(entry, digest) {
      // Astro does not replace an entry with an equal digest, whatever else it holds, so it is
      // deleted first: https://github.com/withastro/astro/pull/11440
      store.delete(entry.id)
      store.set(entry)
      const stored = store.get(entry.id) ?? entry
      store.delete(entry.id)
      store.set({ ...stored, digest: sealOf(stored, digest) })
    },
    keepOnly(ids) {
      for (const id of store.keys()) if (!ids.has(id)) store.delete(id)
    },
  }
}

/** Writes values that JSON cannot hold. A site's own kinds may have them. */
function written(_: string, value: unknown): unknown {
  if (typeof value === 'bigint') return `${value}n`
  return value instanceof Map || value instanceof Set ? [...value] : value
}
