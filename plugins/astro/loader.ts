import { fileURLToPath } from 'node:url'
import type { Loader, LoaderContext } from 'astro/loaders'
import type { Entry } from '../entries/entry.ts'
import type { Kind } from '../kinds/kind.ts'
import type { Content } from './content.ts'

/** Opens the documents of a project; closed by each of its users. */
export type OpenContent = (root: string, base: string) => Promise<Content>

/** The name that all of Milepost's loaders have, for `refreshContent()`. */
export const LOADER = 'milepost'

/** Turns the documents of a kind into a content collection, with their HTML. */
export function milepostLoader(kind: Kind, open: OpenContent): Loader {
  return {
    name: LOADER,
    schema: kind.schema,
    async load(context) {
      const { config, store } = context
      const content = await open(fileURLToPath(config.root), config.base)
      try {
        const entries = content.entries(kind)
        const ids = new Set(entries.map(({ id }) => id))
        for (const id of store.keys()) if (!ids.has(id)) store.delete(id)
        for (const entry of entries) await keep(entry, content, context)
      } finally {
        await content.close()
      }
    },
  }
}

/** Renders an entry unless everything it shows is as it was. */
async function keep(
  entry: Entry,
  content: Content,
  { store, parseData }: LoaderContext,
): Promise<void> {
  const { id, document } = entry
  const digest = content.digest(entry)
  if (store.get(id)?.digest === digest) return
  const { path } = document
  const data = await parseData({ id, data: { ...content.rawData(entry) }, filePath: path })
  const body = await content.render(entry)
  const rendered = body && { html: body.html, metadata: metadataOf(body) }
  store.set({ id, data, digest, filePath: path, ...(rendered ? { rendered } : {}) })
}

function metadataOf({ headings, picture }: NonNullable<Awaited<ReturnType<Content['render']>>>) {
  return { headings: [...headings], ...(picture === undefined ? {} : { picture }) }
}
