import { randomUUID } from 'node:crypto'

/** The part of Astro's loaders that is used here. */
interface Loader {
  readonly load: (context: LoaderContext) => Promise<void>
}

interface LoaderContext {
  readonly generateDigest: (data: Readonly<Record<string, unknown>> | string) => string
}

/** A digest that no earlier run has made. */
const RUN = randomUUID()

/** Matches a text that may name a document: an id, an inventory, a fence or a path. */
const NAMES_A_DOCUMENT = /\[\[|\binv:|(?:```|~~~)\s*milepost\b|\.mdx?\b/i

/** Says whether a page of Markdown may name a document. */
export function mayNameDocuments(text: string): boolean {
  return NAMES_A_DOCUMENT.test(text)
}

/**
 * Makes Astro render pages of the site again that may name documents. It keeps the HTML of a page
 * until the text of the page changes, and knows nothing of the documents whose titles and
 * addresses stand in it.
 */
export function renderedAnew<Collection extends object>(collection: Collection): Collection {
  const loader = 'loader' in collection ? collection.loader : undefined
  if (!isLoader(loader)) return collection
  const load = (context: LoaderContext) => {
    const generateDigest: LoaderContext['generateDigest'] = (data) =>
      typeof data === 'string' && mayNameDocuments(data)
        ? context.generateDigest(data + RUN)
        : context.generateDigest(data)
    return loader.load({ ...context, generateDigest })
  }
  return { ...collection, loader: { ...loader, load } }
}

function isLoader(loader: unknown): loader is Loader {
  return loader instanceof Object && 'load' in loader && typeof loader.load === 'function'
}
