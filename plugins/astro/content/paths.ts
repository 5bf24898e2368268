import { createHash, randomUUID } from 'node:crypto'
import { finished, type Markup } from '../../basics/markup.ts'
import type { Entry } from '../../entries/entry.ts'
import type { OwnKindList } from '../../views/pages/own-kind-page.ts'
import type { VersionPage } from '../../views/pages/version-page.ts'

/** An entry of a content collection: what the loader stored for a document. */
export interface StoredEntry {
  readonly id: string
  readonly filePath?: string | undefined
  readonly data?: unknown
  readonly rendered?: {
    readonly html: string
    readonly metadata?: Readonly<Record<string, unknown>> | undefined
  }
}

/** The text of a document, ready to show. */
export interface Body {
  readonly html: Markup
  readonly headings: readonly BodyHeading[]
  /**
   * The diagram of what the document waits for and what waits for it, with a table of its edges.
   */
  readonly picture?: Markup
  /** The entry of a collection that is compiled in its place, when the document is a program. */
  readonly program?: ProgramEntry
}

/** A document that is a program, as an entry of a content collection. */
export interface ProgramEntry {
  readonly collection: string
  readonly id: string
}

export interface BodyHeading {
  readonly depth: number
  readonly slug: string
  readonly text: string
}

/** The collection that holds the texts of all versions but the first. */
export const VERSIONS = 'milepost-versions'

/** One element of what `getStaticPaths()` returns. */
export interface PagePath<Page> {
  readonly params: Readonly<Record<string, string | undefined>>
  readonly props:
    | ({ readonly page: Page; readonly body: Body } & Versioned)
    | ({ readonly list: OwnKindList } & Versioned)
    | { readonly movedTo: string }
  /** A digest of everything the page is made from. A page with an equal key may be kept. */
  readonly cacheKey: string
}

interface Versioned {
  /** The version of the page; undefined when the site has only one. */
  readonly siteVersion: VersionPage | undefined
}

interface PathContext<Page> {
  readonly view: (id: string) => Page
  bodyOf(entry: Entry): Body
  addressOf(entry: Entry): string
  versionOf(entry: Entry): VersionPage | undefined
  /** Returns the route's parameters for an id. */
  readonly params: (id: string) => PagePath<unknown>['params']
  /** A digest of what a page shows beside its own content. */
  readonly menu: string
}

/** Returns a path for each entry and for each of its former ids. */
export function documentPaths<Page>(
  entries: readonly Entry[],
  { view, bodyOf, addressOf, versionOf, params, menu }: PathContext<Page>,
): readonly PagePath<Page>[] {
  const ids = new Set(entries.map(({ id }) => id))
  return entries.flatMap((entry) => {
    const former = entry.aliases.filter((alias) => !ids.has(alias))
    const page = { page: view(entry.id), body: bodyOf(entry), siteVersion: versionOf(entry) }
    return [
      pagePath<Page>(params(entry.id), page, menu),
      ...former.map((alias) => pagePath<Page>(params(alias), { movedTo: addressOf(entry) }, '')),
    ]
  })
}

export function pagePath<Page>(
  params: PagePath<Page>['params'],
  props: PagePath<Page>['props'],
  menu: string,
): PagePath<Page> {
  const hash = createHash('sha256').update(menu).update(JSON.stringify(props))
  // A program imports files that no digest knows, so its page is never kept.
  const isProgram = 'body' in props && props.body.program !== undefined
  if (isProgram) hash.update(randomUUID())
  return { params, props, cacheKey: hash.digest('hex').slice(0, 32) }
}

/** Returns the finished text of a stored entry. It is empty if the entry has none. */
export function storedBody(stored: StoredEntry | undefined): Body {
  const { rendered } = stored ?? {}
  const { headings, picture, program } = rendered?.metadata ?? {}
  return {
    html: finished(rendered?.html ?? ''),
    headings: (headings ?? []) as readonly BodyHeading[],
    ...(typeof picture === 'string' ? { picture: finished(picture) } : {}),
    ...(isProgramEntry(program) ? { program } : {}),
  }
}

function isProgramEntry(value: unknown): value is ProgramEntry {
  return value instanceof Object && 'collection' in value && 'id' in value
}
