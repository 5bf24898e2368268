import type { Loader, LoaderContext } from 'astro/loaders'
import { given } from '../../basics/given.ts'
import { code } from '../../basics/wording.ts'
import type { Entry } from '../../entries/entry.ts'
import type { Kind } from '../../kinds/kind.ts'
import { versionPath } from '../../links/addresses/routes.ts'
import { basedBody } from './based-body.ts'
import type { Content, VersionContent } from './content.ts'
import type { Body } from './paths.ts'
import { type SealedStore, sealedStore } from './sealed-store.ts'
import { isMultilingual } from './site-addresses.ts'

/** Opens the documents of a project. Each of its users closes them. */
export type OpenContent = (config: LoaderContext['config']) => Promise<Content>

/** The name of all Milepost loaders, for `refreshContent()`. */
export const LOADER = 'milepost'

/** Loads the documents of a kind into a content collection, with their HTML. */
export function milepostLoader(kind: Kind, open: OpenContent): Loader {
  return {
    name: LOADER,
    schema: kind.schema,
    load: (context) => withContent(open, context, (content) => keepKind(kind, content, context)),
  }
}

/**
 * Loads the documents of all versions but the first into a collection of texts, each once. On a
 * site in several languages, those of the first too.
 */
export function versionsLoader(open: OpenContent): Loader {
  return {
    name: LOADER,
    load: (context) => withContent(open, context, (content) => keepBodies(content, context)),
  }
}

/** Returns the key of a document's text in the collection of versions. */
export function bodyKey(prefix: string, key: string): string {
  return `${prefix} ${key}`
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

async function keepKind(kind: Kind, { base, first, seal }: Content, context: LoaderContext) {
  const store = sealedStore(context.store, seal)
  const entries = first.entries(kind)
  const ids = new Set(entries.map(({ id }) => id))
  store.keepOnly(ids)
  for (const entry of entries) await keep(entry, first, { ...context, base, sealed: store })
}

/** Renders an entry unless everything it shows is unchanged. */
async function keep(
  entry: Entry,
  content: VersionContent,
  {
    sealed,
    parseData,
    base,
    watcher,
  }: LoaderContext & Pick<Content, 'base'> & { readonly sealed: SealedStore },
): Promise<void> {
  const { id, document } = entry
  const digest = content.digest(entry)
  if (sealed.has(id, digest)) return
  const { path } = document
  const data = await parseData({ id, data: { ...content.rawData(entry) }, filePath: path })
  const body = await content.render(entry)
  if (body === 'changed') return leave(path, watcher)
  const rendered = body && renderedAs(basedBody(body, versionPath(content.prefix, base)))
  const compiled = body?.program ? { deferredRender: true } : {}
  sealed.set({ id, data, filePath: path, ...compiled, ...given({ rendered }) }, digest)
}

/**
 * Handles a document that was changed after its check. A development server shows the earlier text,
 * because its next check is on the way. A build throws an error.
 */
function leave(path: string, watcher: LoaderContext['watcher']): void {
  if (watcher) return
  throw new Error(`${code(path)} was changed while the site was built; build it again.`)
}

async function keepBodies({ first, others, seal }: Content, context: LoaderContext) {
  const store = sealedStore(context.store, seal)
  const kept = new Set<string>()
  for (const content of isMultilingual(context.config) ? [first, ...others] : others) {
    for (const entry of content.kinds.flatMap((kind) => content.entries(kind))) {
      if (entry.kind.inOneFile) continue
      const digest = content.digest(entry)
      const body = store.has(digest, digest) ? undefined : await content.render(entry)
      if (body === 'changed') leave(entry.document.path, context.watcher)
      else if (body) store.set({ id: digest, data: {}, rendered: renderedAs(body) }, digest)
      const id = bodyKey(content.prefix, entry.key)
      if (!store.has(id, digest)) store.set({ id, data: { body: digest } }, digest)
      kept.add(digest).add(id)
    }
  }
  store.keepOnly(kept)
}

function renderedAs({ html, headings, picture, program }: Body) {
  const metadata = { headings: [...headings], ...given({ picture, program }) }
  return { html, metadata }
}
