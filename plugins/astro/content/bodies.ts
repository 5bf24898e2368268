import type { Entry } from '../../entries/entry.ts'
import { basedBody } from './based-body.ts'
import { bodyKey } from './loader.ts'
import { type Body, type StoredEntry, storedBody, VERSIONS } from './paths.ts'

/** The type of Astro's `getCollection()`. */
export type GetCollection = (name: string) => Promise<readonly StoredEntry[]>

/** The place of a version's pages in one language. */
export interface BodyPlace {
  readonly prefix: string
  /** The path that addresses of pages begin with. */
  readonly path: string
  /** The path that addresses of files begin with. */
  readonly filePath: string
  /**
   * True for the version at the front in the default language, whose texts the collections hold.
   */
  readonly isFirst: boolean
}

/** Returns the texts of a kind's documents, for the pages at a place. */
export async function bodiesOf(
  kind: string,
  { prefix, path, filePath, isFirst }: BodyPlace,
  getCollection: GetCollection,
): Promise<(entry: Entry) => Body> {
  if (isFirst) {
    const stored = byId(await getCollection(kind))
    return ({ id }) => storedBody(stored.get(id))
  }
  const stored = byId(await getCollection(VERSIONS))
  return ({ key }) => {
    const data = stored.get(bodyKey(prefix, key))?.data
    const digest = data instanceof Object && 'body' in data ? String(data.body) : ''
    return basedBody(storedBody(stored.get(digest)), path, filePath)
  }
}

function byId(stored: readonly StoredEntry[]): ReadonlyMap<string, StoredEntry> {
  return new Map(stored.map((each) => [each.id, each]))
}
