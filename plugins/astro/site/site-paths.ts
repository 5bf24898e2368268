import type { Entry } from '../../entries/entry.ts'
import type { Kind } from '../../kinds/kind.ts'
import { addressOf } from '../../links/addresses/routes.ts'
import { hasOwnPages } from '../../views/pages/kind-pages.ts'
import type { OwnKindPage } from '../../views/pages/own-kind-page.ts'
import { bodiesOf, type GetCollection } from '../content/bodies.ts'
import { documentPaths, type PagePath, pagePath } from '../content/paths.ts'
import { givesWay, type Neighbours, refuseLost } from './clashes.ts'
import { hasList, type SitePart } from './site-part-addresses.ts'

interface PathOrder<Page> {
  readonly kind: string
  readonly view: (id: string) => Page
  readonly getCollection: GetCollection
  readonly menu: string
  readonly neighbours: Neighbours
}

/** Returns the pages of one kind's documents in a part of the site. */
export async function pathsIn<Page>(
  part: SitePart,
  { kind: name, view, getCollection, menu, neighbours }: PathOrder<Page>,
): Promise<readonly PagePath<Page>[]> {
  const entries = part.kinds.filter((kind) => kind.name === name).flatMap(part.graph.entries)
  refuseLost(entries, part.steps, neighbours)
  const paths = documentPaths(entries, {
    view,
    bodyOf: await bodiesOf(name, part.body, entries.length > 0 ? getCollection : nothing),
    params: (id) => ({ base: part.steps || undefined, id }),
    menu,
    ...placesIn(part),
  })
  const [address = ''] = entries.map(({ kind }) => kind.address)
  return paths.filter(({ params, props }) => {
    const steps = [part.steps, address, params['id'] ?? '']
    return !('movedTo' in props) || !givesWay(steps, 'the address of a former id', neighbours)
  })
}

type OtherOrder = Pick<PathOrder<OwnKindPage>, 'getCollection' | 'menu' | 'neighbours'>

/** Returns the lists and documents, in a part, of kinds that share one page of the theme. */
export async function otherPathsIn(
  part: SitePart,
  { getCollection, menu, neighbours }: OtherOrder,
): Promise<readonly PagePath<OwnKindPage>[]> {
  const { steps, graph, views, body } = part
  const below = (address: string) => ({ address: steps ? `${steps}/${address}` : address })
  const paths = othersIn(part).map(async (kind) => {
    const entries = kind.inOneFile ? [] : graph.entries(kind)
    refuseLost(entries, steps, neighbours)
    const list = pagePath<OwnKindPage>(
      below(kind.address),
      { list: views.ownKind(kind), siteVersion: part.versionPageOf({ list: kind }) },
      menu,
    )
    return [
      ...(hasList(part, kind, neighbours) ? [list] : []),
      ...documentPaths(entries, {
        view: (id) => views.own(kind, id),
        bodyOf: await bodiesOf(kind.name, body, kind.inOneFile ? nothing : getCollection),
        params: (id) => below(`${kind.address}/${id}`),
        menu,
        ...placesIn(part),
      }),
    ]
  })
  return (await Promise.all(paths)).flat()
}

function placesIn({ base, versionPageOf }: SitePart) {
  return {
    addressOf: (entry: Entry) => addressOf(entry, base),
    versionOf: (node: Entry) => versionPageOf({ node }),
  }
}

/**
 * Returns no entries. Astro warns when an empty collection is read, so it is not read:
 * https://github.com/withastro/astro/blob/main/packages/astro/src/content/runtime.ts
 */
async function nothing(): Promise<[]> {
  return []
}

function othersIn({ kinds, graph }: Pick<SitePart, 'kinds' | 'graph'>): readonly Kind[] {
  return kinds.filter((kind) => !hasOwnPages(kind) && graph.entries(kind).length > 0)
}
