import { createHash } from 'node:crypto'
import type { Markup } from '../../basics/markup.ts'
import type { Entry } from '../../entries/entry.ts'
import type { OwnKindList } from '../../views/pages/own-kind-page.ts'
import type { VersionPage } from '../../views/pages/version-page.ts'

/** An entry of a content collection: what the loader stored for a document. */
export interface StoredEntry {
  readonly id: string
  readonly filePath?: string | undefined
  readonly data?: unknown
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

/** One element of what `getStaticPaths()` returns. */
export interface PagePath<Page> {
  readonly params: Readonly<Record<string, string | undefined>>
  readonly props:
    | { show(): Promise<ShownPage<Page>> }
    | ({ readonly list: OwnKindList } & Versioned)
    | { readonly movedTo: string }
  /**
   * A digest of everything the page is made from. A page with an equal key may be kept. A
   * development server needs none, and it takes time for each page.
   */
  readonly cacheKey?: string
}

/** A document's page. It is made when it is rendered, and then forgotten. */
export interface ShownPage<Page> extends Versioned {
  readonly page: Page
  readonly body: Body
}

interface Versioned {
  /** The version of the page; undefined when the site has only one. */
  readonly siteVersion: VersionPage | undefined
}

/** The texts of documents for some pages. */
export interface Bodies {
  /** Returns a digest of everything that the text shows. */
  digest(entry: Entry): string
  body(entry: Entry): Promise<Body>
}

interface PathContext<Page> {
  readonly view: (id: string) => Page
  readonly bodies: Bodies
  addressOf(entry: Entry): string
  versionOf(entry: Entry): VersionPage | undefined
  /** Returns the route's parameters for an id. */
  readonly params: (id: string) => PagePath<unknown>['params']
  /** A digest of what a page shows beside its own content; undefined when no page is kept. */
  readonly menu: string | undefined
}

/** Returns a path for each entry and for each of its former ids. */
export function documentPaths<Page>(
  entries: readonly Entry[],
  { view, bodies, addressOf, versionOf, params, menu }: PathContext<Page>,
): readonly PagePath<Page>[] {
  const ids = new Set(entries.map(({ id }) => id))
  return entries.flatMap((entry) => {
    const former = entry.aliases.filter((alias) => !ids.has(alias))
    const facts = () => ({ page: view(entry.id), siteVersion: versionOf(entry) })
    const show = async () => ({ ...facts(), body: await bodies.body(entry) })
    const moved = { movedTo: addressOf(entry) }
    // A program imports files that no digest knows, so its page is never kept.
    const kept = entry.document.isProgram ? undefined : menu
    return [
      {
        params: params(entry.id),
        props: { show },
        ...keyOf(kept, () => [bodies.digest(entry), facts()]),
      },
      ...former.map((alias) => pagePath<Page>(params(alias), moved, menu && '')),
    ]
  })
}

export function pagePath<Page>(
  params: PagePath<Page>['params'],
  props: Exclude<PagePath<Page>['props'], { show: unknown }>,
  menu: string | undefined,
): PagePath<Page> {
  return { params, props, ...keyOf(menu, () => [props]) }
}

function keyOf(menu: string | undefined, facts: () => readonly unknown[]) {
  if (menu === undefined) return {}
  const all = JSON.stringify([menu, ...facts()])
  return { cacheKey: createHash('sha256').update(all).digest('hex').slice(0, 32) }
}
