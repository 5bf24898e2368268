import type { Loader, LoaderContext } from 'astro/loaders'
import { given } from '../../basics/given.ts'
import type { Entry } from '../../entries/entry.ts'
import type { Kind } from '../../kinds/kind.ts'
import { versionPath } from '../../links/addresses/routes.ts'
import { digestOf } from '../../outside/files/digest.ts'
import { basedBody } from './based-body.ts'
import { changed } from './bodies.ts'
import type { Content, VersionContent } from './content.ts'
import { sealedStore } from './sealed-store.ts'

/** Opens the documents of a project. Each of its users closes them. */
export type OpenContent = (config: LoaderContext['config']) => Promise<Content>

/** The name of all Milepost loaders, for `refreshContent()`. */
export const LOADER = 'milepost'

/**
 * Loads the documents of a kind into a content collection. Without the integration they have their
 * HTML; with it, its own pages render them, each when it is needed.
 */
export function milepostLoader(kind: Kind, open: OpenContent): Loader {
  return {
    name: LOADER,
    schema: kind.schema,
    load: (context) => withContent(open, context, (content) => keepKind(kind, content, context)),
  }
}

async function withContent(
  open: OpenContent,
  { config }: LoaderContext,
  use: (content: Content) => Promise<void>,
): Promise<void> {
  const content = await open(config)
  try {
    await use(content)
  } finally {
    await content.close()
  }
}

async function keepKind(kind: Kind, { base, first, seal, texts }: Content, context: LoaderContext) {
  const store = sealedStore(context.store, seal)
  const entries = first.entries(kind)
  const ids = new Set(entries.map(({ id }) => id))
  store.keepOnly(ids)
  for (const entry of entries) {
    const data = { ...first.rawData(entry) }
    const digest = texts
      ? first.digest(entry)
      : digestOf([entry.document.path, data, entry.document.isProgram])
    if (store.has(entry.id, digest)) continue
    const stored = await storedEntry(entry, data, context)
    const rendered = texts ? await renderedText(entry, first, base) : {}
    store.set({ ...stored, ...rendered }, digest)
  }
}

async function storedEntry(
  { id, document: { path, isProgram } }: Entry,
  data: Record<string, unknown>,
  { parseData }: LoaderContext,
) {
  const compiled = isProgram ? { deferredRender: true } : {}
  return { id, data: await parseData({ id, data, filePath: path }), filePath: path, ...compiled }
}

/** Renders an entry for pages of the site's own. */
async function renderedText(entry: Entry, content: VersionContent, base: Content['base']) {
  const body = await content.render(entry)
  if (body === 'changed') throw changed(entry)
  if (body === undefined) return {}
  const { html, headings, picture } = basedBody(body, versionPath(content.prefix, base))
  return { rendered: { html, metadata: { headings: [...headings], ...given({ picture }) } } }
}
