import type { CheckedVersion } from '../../engine/check-project.ts'
import type { Entry } from '../../entries/entry.ts'
import type { Kind } from '../../kinds/kind.ts'
import { addressOf, listAddress, pageAddress } from '../../links/addresses/routes.ts'
import type { Views } from '../../views/pages/index.ts'
import { hasOwnPages } from '../../views/pages/kind-pages.ts'
import type { OwnKindPage } from '../../views/pages/own-kind-page.ts'
import type { PageSubject, VersionPage } from '../../views/pages/version-page.ts'
import { bodiesOf, type GetCollection } from '../content/bodies.ts'
import { documentPaths, type PagePath, pagePath } from '../content/paths.ts'
import type { SitePictures } from './site-pictures.ts'

/** One version of the site, ready to show. */
export interface SitePart extends CheckedVersion {
  readonly kinds: readonly Kind[]
  /** The path that its addresses begin with. */
  readonly base: string
  readonly views: Views
  readonly pictures: SitePictures
  say(subject: PageSubject): VersionPage | undefined
}

interface PathOrder<Page> {
  readonly kind: string
  readonly view: (id: string) => Page
  readonly getCollection: GetCollection
  readonly menu: string
}

/** Returns the pages of one kind's documents in a version. */
export async function pathsIn<Page>(
  part: SitePart,
  { kind: name, view, getCollection, menu }: PathOrder<Page>,
): Promise<readonly PagePath<Page>[]> {
  const entries = part.kinds.filter((kind) => kind.name === name).flatMap(part.graph.entries)
  return documentPaths(entries, {
    view,
    bodyOf: await bodiesOf(name, part, entries.length > 0 ? getCollection : nothing),
    params: (id) => ({ version: part.prefix || undefined, id }),
    menu,
    ...placesIn(part),
  })
}

/** Returns the lists and documents, in a version, of kinds that share one page of the theme. */
export async function otherPathsIn(
  part: SitePart,
  { getCollection, menu }: Pick<PathOrder<OwnKindPage>, 'getCollection' | 'menu'>,
): Promise<readonly PagePath<OwnKindPage>[]> {
  const { prefix, graph, views } = part
  const below = (address: string) => ({ address: prefix ? `${prefix}/${address}` : address })
  const paths = othersIn(part).map(async (kind) => [
    pagePath<OwnKindPage>(
      below(kind.address),
      { list: views.ownKind(kind), siteVersion: part.say({ list: kind }) },
      menu,
    ),
    ...documentPaths(graph.entries(kind), {
      view: (id) => views.own(kind, id),
      bodyOf: await bodiesOf(kind.name, part, kind.inOneFile ? nothing : getCollection),
      params: (id) => below(`${kind.address}/${id}`),
      menu,
      ...placesIn(part),
    }),
  ])
  return (await Promise.all(paths)).flat()
}

/** Returns every address of a version, relative to its base. */
export function addressesIn(part: Omit<SitePart, 'say'>): readonly string[] {
  const shown = part.kinds.filter(hasOwnPages)
  const listed = [...shown, ...othersIn(part)]
  const documents = listed.filter((kind) => !kind.inOneFile).flatMap(part.graph.entries)
  return [
    '',
    ...part.pages.map((page) => pageAddress(page).slice(1)),
    ...listed.map((kind) => listAddress(kind).slice(1)),
    ...documents.map((entry) => addressOf(entry).slice(1)),
  ]
}

function placesIn({ base, say }: SitePart) {
  return {
    addressOf: (entry: Entry) => addressOf(entry, base),
    versionOf: (node: Entry) => say({ node }),
  }
}

/** Returns no entries. Astro warns when an empty collection is read, so it is not read. */
async function nothing(): Promise<[]> {
  return []
}

function othersIn({ kinds, graph }: Pick<SitePart, 'kinds' | 'graph'>): readonly Kind[] {
  return kinds.filter((kind) => !hasOwnPages(kind) && graph.entries(kind).length > 0)
}
