import type { Entry } from '../../entries/entry.ts'
import { basedBody } from './based-body.ts'
import { bodyKey } from './loader.ts'
import { type Body, type StoredEntry, storedBody, VERSIONS } from './paths.ts'

/** The type of Astro's `getCollection()`. */
export type GetCollection = (name: string) => Promise<readonly StoredEntry[]>

/** Returns the texts of a kind's documents, for the version with the base `base`. */
export async function bodiesOf(
  kind: string,
  { prefix, base }: { readonly prefix: string; readonly base: string },
  getCollection: GetCollection,
): Promise<(entry: Entry) => Body> {
  if (prefix === '') {
    const stored = byId(await getCollection(kind))
    return ({ id }) => storedBody(stored.get(id))
  }
  const stored = byId(await getCollection(VERSIONS))
  return ({ key }) => {
    const data = stored.get(bodyKey(prefix, key))?.data
    const digest = data instanceof Object && 'body' in data ? String(data.body) : ''
    return basedBody(storedBody(stored.get(digest)), base)
  }
}

function byId(stored: readonly StoredEntry[]): ReadonlyMap<string, StoredEntry> {
  return new Map(stored.map((each) => [each.id, each]))
}
