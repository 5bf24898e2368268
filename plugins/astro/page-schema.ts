import type { VitePlugin } from './virtual-module.ts'

const COLLECTIONS = 'virtual:starlight/collection-config'
const RESOLVED = '\0milepost:collection-config'

/**
 * Lets Starlight make the schema of a page's fields once. It makes and compiles one for each page that
 * is no document of its own, which takes most of the time of such a page.
 */
export function pageSchema() {
  return {
    name: 'milepost:page-schema',
    enforce: 'pre' as const,
    resolveId: (id: string, importer?: string) =>
      id === COLLECTIONS && importer !== RESOLVED ? RESOLVED : undefined,
    load: (id: string) => (id === RESOLVED ? MODULE : undefined),
  } satisfies VitePlugin
}

/** Starlight makes the schema of every page from the same check of a picture, so one schema is enough. */
const MODULE = `import { collections as given } from '${COLLECTIONS}'
import { docsSchema } from '@astrojs/starlight/schema'

const schema = given?.docs?.schema ?? docsSchema()
let made
const once = (context) => (made ??= schema(context))
const docs = { ...given?.docs, schema: typeof schema === 'function' ? once : schema }
export const collections = { ...given, docs }
`
