import type { Views } from '../../views/pages/index.ts'
import type { OwnKindPage } from '../../views/pages/own-kind-page.ts'
import type { SidebarEntry } from '../../views/pages/version-sidebar.ts'
import type { GetCollection } from '../content/bodies.ts'
import type { PagePath } from '../content/paths.ts'
import { menuDigest } from './menu.ts'
import { otherPathsIn, pathsIn, type SitePart } from './site-paths.ts'
import type { SitePictures } from './site-pictures.ts'

/** The results of `getStaticPaths()` for the routes of documents. */
export interface DocumentRoutes {
  /** Returns a path for each document of a kind and for each of its former ids, in each version. */
  paths<Page>(
    kind: string,
    view: (views: Views, pictures: SitePictures) => (id: string) => Page,
    getCollection: GetCollection,
  ): Promise<readonly PagePath<Page>[]>
  /**
   * Returns the paths of lists and documents whose kinds have no page of their own in the theme.
   */
  otherPaths(getCollection: GetCollection): Promise<readonly PagePath<OwnKindPage>[]>
}

export function documentRoutes(
  parts: readonly SitePart[],
  sidebar: readonly SidebarEntry[] | undefined,
): DocumentRoutes {
  let menu: Promise<string> | undefined
  const menuOf = (getCollection: GetCollection) => {
    menu ??= menuDigest(sidebar, getCollection)
    return menu
  }
  return {
    async paths(kind, view, getCollection) {
      const order = { kind, getCollection, menu: await menuOf(getCollection) }
      return flat(
        parts.map((part) => pathsIn(part, { ...order, view: view(part.views, part.pictures) })),
      )
    },
    async otherPaths(getCollection) {
      const order = { getCollection, menu: await menuOf(getCollection) }
      return flat(parts.map((part) => otherPathsIn(part, order)))
    },
  }
}

async function flat<Of>(lists: readonly Promise<readonly Of[]>[]): Promise<readonly Of[]> {
  return (await Promise.all(lists)).flat()
}
