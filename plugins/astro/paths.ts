import { createHash } from 'node:crypto'
import type { Entry } from '../entries/entry.ts'
import type { OwnKindList } from '../views/own-kind-page.ts'

/** An entry of a content collection: what the loader stored for a document. */
export interface StoredEntry {
  readonly id: string
  readonly rendered?: {
    readonly html: string
    readonly metadata?: Readonly<Record<string, unknown>> | undefined
  }
}

/** The text of a document, ready to show. */
export interface Body {
  readonly html: string
  readonly headings: readonly BodyHeading[]
  /** What the document waits for and what waits for it, drawn, with the same facts as a table. */
  readonly picture?: string
}

export interface BodyHeading {
  readonly depth: number
  readonly slug: string
  readonly text: string
}

/** One element of what `getStaticPaths()` returns. */
export interface PagePath<Page> {
  readonly params: Readonly<Record<string, string>>
  readonly props:
    | { readonly page: Page; readonly body: Body }
    | { readonly list: OwnKindList }
    | { readonly movedTo: string }
  /** Covers everything the page is made from, so that an equal one may be kept. */
  readonly cacheKey: string
}

interface PathContext {
  readonly stored: readonly StoredEntry[]
  addressOf(entry: Entry): string
  /** The parameters of the route that lead to an id. */
  readonly params: (id: string) => PagePath<unknown>['params']
}

export function documentPaths<Page>(
  entries: readonly Entry[],
  view: (id: string) => Page,
  { stored, addressOf, params }: PathContext,
): readonly PagePath<Page>[] {
  const bodies = new Map(stored.map((each) => [each.id, bodyOf(each)]))
  const ids = new Set(entries.map(({ id }) => id))
  return entries.flatMap((entry) => {
    const body = bodies.get(entry.id) ?? { html: '', headings: [] }
    const former = entry.aliases.filter((alias) => !ids.has(alias))
    return [
      pagePath<Page>(params(entry.id), { page: view(entry.id), body }),
      ...former.map((alias) => pagePath<Page>(params(alias), { movedTo: addressOf(entry) })),
    ]
  })
}

export function pagePath<Page>(
  params: PagePath<Page>['params'],
  props: PagePath<Page>['props'],
): PagePath<Page> {
  const cacheKey = createHash('sha256').update(JSON.stringify(props)).digest('hex').slice(0, 32)
  return { params, props, cacheKey }
}

function bodyOf({ rendered }: StoredEntry): Body {
  const { headings, picture } = rendered?.metadata ?? {}
  return {
    html: rendered?.html ?? '',
    headings: (headings ?? []) as readonly BodyHeading[],
    ...(typeof picture === 'string' ? { picture } : {}),
  }
}
