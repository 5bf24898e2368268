import type { PagefindIndex } from 'pagefind'
import type { BuiltPage } from '../../outside/files/built-pages.ts'
import { isNotFound, NotInstalled } from '../../outside/not-installed.ts'

/** The number of pages that Pagefind reads at once. More would hold the whole site in memory. */
const AT_ONCE = 64

type Pagefind = typeof import('pagefind')

/** Hands over Pagefind, whose process runs until `use` is done. `why` says what it is needed for. */
export async function withPagefind<Result>(
  why: string,
  use: (pagefind: Pagefind) => Promise<Result>,
): Promise<Result> {
  const pagefind = await load(why)
  try {
    return await use(pagefind)
  } finally {
    await pagefind.close()
  }
}

async function load(why: string): Promise<Pagefind> {
  try {
    return await import('pagefind')
  } catch (cause) {
    if (!isNotFound(cause)) throw cause
    throw new NotInstalled(why, ['pagefind'], { cause })
  }
}

/** Opens an empty index. */
export async function openIndex(pagefind: Pagefind): Promise<PagefindIndex> {
  const { index } = requireSuccess(await pagefind.createIndex())
  if (!index) throw new Error('Pagefind opened no index.')
  return index
}

/** Adds pages to an index, in their order. */
export async function addPages(
  index: Pick<PagefindIndex, 'addHTMLFile'>,
  pages: Iterable<BuiltPage>,
): Promise<void> {
  const added: ReturnType<PagefindIndex['addHTMLFile']>[] = []
  for (const { path, html } of pages) {
    added.push(index.addHTMLFile({ sourcePath: path, content: html }))
    const oldest = added.length > AT_ONCE ? added.shift() : undefined
    if (oldest) requireSuccess(await oldest)
  }
  for (const response of await Promise.all(added)) requireSuccess(response)
}

/** Returns the answer of Pagefind. Throws its first error. */
export function requireSuccess<Of extends { readonly errors: readonly string[] }>(
  response: Of,
): Of {
  const [error] = response.errors
  if (error !== undefined) throw new Error(`Cannot write the search: ${error}`)
  return response
}
