import type { Entry } from '../../entries/entry.ts'
import type { Kind } from '../../kinds/kind.ts'
import { hasPage } from '../../links/addresses/own-page.ts'
import { addressOf } from '../../links/addresses/routes.ts'
import { hasOwnPages } from '../../views/pages/kind-pages.ts'
import type { OwnKindPage } from '../../views/pages/own-kind-page.ts'
import { documentPaths, type PagePath, pagePath } from '../content/paths.ts'
import { type OtherPages, pathGivesWay, refuseLost } from './clashes.ts'
import { hasList, type SitePart } from './site-part-addresses.ts'

interface PathOrder<Page> {
  readonly kind: string
  readonly view: (id: string) => Page
  readonly menu: string | undefined
  readonly others: OtherPages
}

/** Returns the pages of one kind's documents in a part of the site. */
export function pathsIn<Page>(
  part: SitePart,
  { kind: name, view, menu, others }: PathOrder<Page>,
): readonly PagePath<Page>[] {
  const kinds = part.kinds.filter((kind) => kind.name === name)
  const entries = kinds.flatMap(part.graph.entries).filter(hasPage)
  refuseLost(entries, part.steps, others)
  const paths = documentPaths(entries, {
    view,
    params: (id) => ({ base: part.steps || undefined, id }),
    menu,
    ...placesIn(part),
  })
  const [kind] = entries.map((entry) => entry.kind)
  return paths.filter(({ params, props }) => {
    const steps = [part.steps, kind?.address ?? '', params['id'] ?? '']
    return !pathGivesWay(steps, { kind, props }, others)
  })
}

type OtherOrder = Pick<PathOrder<OwnKindPage>, 'menu' | 'others'>

/** Returns the lists and documents, in a part, of kinds that share one page of the theme. */
export function otherPathsIn(
  part: SitePart,
  { menu, others }: OtherOrder,
): readonly PagePath<OwnKindPage>[] {
  const { steps, graph, views } = part
  const below = (address: string) => ({ address: steps ? `${steps}/${address}` : address })
  return othersIn(part).flatMap((kind) => {
    const entries = kind.inOneFile ? [] : graph.entries(kind)
    refuseLost(entries, steps, others)
    const list = pagePath<OwnKindPage>(
      below(kind.address),
      { list: views.ownKind(kind), siteVersion: part.versionPageOf({ list: kind }) },
      menu,
    )
    return [
      ...(hasList(part, kind, others) ? [list] : []),
      ...documentPaths(entries, {
        view: (id) => views.own(kind, id),
        params: (id) => below(`${kind.address}/${id}`),
        menu,
        ...placesIn(part),
      }),
    ]
  })
}

function placesIn({ base, bodies, versionPageOf }: SitePart) {
  return {
    bodies,
    addressOf: (entry: Entry) => addressOf(entry, base),
    versionOf: (node: Entry) => versionPageOf({ node }),
  }
}

function othersIn({ kinds, graph }: Pick<SitePart, 'kinds' | 'graph'>): readonly Kind[] {
  return kinds.filter((kind) => !hasOwnPages(kind) && graph.entries(kind).length > 0)
}
