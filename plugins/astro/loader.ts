import { fileURLToPath } from 'node:url'
import type { Loader, LoaderContext } from 'astro/loaders'
import type { Entry } from '../entries/entry.ts'
import type { Kind } from '../kinds/kind.ts'
import type { Content } from './content.ts'

/** Opens the documents of a project; loaders that run side by side share one opening. */
export type OpenContent = (root: string, base: string) => Promise<Content>

/** Turns the documents of a kind into a content collection, with their HTML. */
export function milepostLoader(kind: Kind, open: OpenContent): Loader {
  return {
    name: 'milepost',
    schema: kind.schema,
    async load(context) {
      const { config, store } = context
      const content = await open(fileURLToPath(config.root), config.base)
      const entries = content.entries(kind)
      const ids = new Set(entries.map(({ id }) => id))
      for (const id of store.keys()) if (!ids.has(id)) store.delete(id)
      for (const entry of entries) await keep(entry, content, context)
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
  const raw = content.rawData(entry)
  const data = await parseData({ id, data: { ...raw }, filePath: document.path })
  const rendered = await content.render(entry)
  store.set({
    id,
    data,
    digest,
    filePath: document.path,
    ...(rendered
      ? { rendered: { html: rendered.html, metadata: { headings: [...rendered.headings] } } }
      : {}),
  })
}
