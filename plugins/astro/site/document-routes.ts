import { memoized } from '../../basics/memo.ts'
import type { PageName } from '../../links/addresses/routes.ts'
import type { Views } from '../../views/pages/index.ts'
import type { OwnKindPage } from '../../views/pages/own-kind-page.ts'
import type { SidebarEntry } from '../../views/pages/version-sidebar.ts'
import type { GetCollection } from '../content/bodies.ts'
import type { PagePath } from '../content/paths.ts'
import { givesWay, type OtherPages } from './clashes.ts'
import { menuDigest } from './menu.ts'
import type { SitePart } from './site-part-addresses.ts'
import { hasList } from './site-part-addresses.ts'
import { otherPathsIn, pathsIn } from './site-paths.ts'
import type { SitePictures } from './site-pictures.ts'

/** The path of a page without a document. */
export interface BasePath {
  readonly params: { readonly base: string | undefined }
}

type PathParams = Readonly<Record<string, string>>

/** The path of a page below one without a document. */
export interface BelowPath<Params extends PathParams> {
  readonly params: BasePath['params'] & Params
}

/** The results of `getStaticPaths()` for the routes of documents and lists. */
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
  /** Returns the paths of the list of a kind, where it has documents. */
  listPaths(kind: string, getCollection: GetCollection): Promise<readonly BasePath[]>
  /** Returns the paths of a page about no document, where it has something to say. */
  pagePaths(name: PageName, getCollection: GetCollection): Promise<readonly BasePath[]>
  /** Returns the paths of the pages below a page about no document: `plan/owner/ada/`. */
  belowPaths<Params extends PathParams>(
    name: PageName,
    below: (views: Views) => readonly Params[],
    getCollection: GetCollection,
  ): Promise<readonly BelowPath<Params>[]>
  /** Returns the paths of the front page of each version. */
  frontPaths(getCollection: GetCollection): Promise<readonly BasePath[]>
}

interface RouteContext {
  readonly sidebar: readonly SidebarEntry[] | undefined
  /** A digest of the generated words. */
  readonly words: string
  /** Returns the texts beside links of the menu. */
  readonly badges: () => string
  /** True for a development server. */
  readonly isServed: boolean
  /** Finds the pages of the site that are not ours. */
  readonly others: (getCollection: GetCollection) => Promise<OtherPages>
}

export function documentRoutes(
  parts: readonly SitePart[],
  { sidebar, words, badges, isServed, others: findOtherPages }: RouteContext,
): DocumentRoutes {
  const around = memoized(async (getCollection: GetCollection) => ({
    menu: isServed ? undefined : [words, badges(), await menuDigest(sidebar, getCollection)].join(),
    others: await findOtherPages(getCollection),
  }))
  return {
    async paths(kind, view, getCollection) {
      const order = { kind, ...(await around(getCollection)) }
      return parts.flatMap((part) =>
        pathsIn(part, { ...order, view: view(part.views, part.pictures) }),
      )
    },
    async otherPaths(getCollection) {
      const order = await around(getCollection)
      return parts.flatMap((part) => otherPathsIn(part, order))
    },
    async listPaths(name, getCollection) {
      const { others } = await around(getCollection)
      const isListed = (part: SitePart) =>
        part.kinds.some((kind) => kind.name === name && hasList(part, kind, others))
      return parts.filter(isListed).map(basePath)
    },
    async pagePaths(name, getCollection) {
      const { others } = await around(getCollection)
      const isOurs = ({ pages, steps }: SitePart) =>
        pages.includes(name) && !givesWay([steps, name], `the page on ${name}`, others)
      return parts.filter(isOurs).map(basePath)
    },
    async belowPaths(name, below, getCollection) {
      const { others } = await around(getCollection)
      return parts
        .filter(({ pages }) => pages.includes(name))
        .flatMap((part) =>
          below(part.views)
            .filter((params) => {
              const steps = [part.steps, name, ...Object.values(params)]
              return !givesWay(steps, `a page on ${name}`, others)
            })
            .map((params) => ({ params: { ...basePath(part).params, ...params } })),
        )
    },
    async frontPaths(getCollection) {
      const { others } = await around(getCollection)
      const isOurs = ({ front, prefix, steps }: SitePart) =>
        (front || prefix !== '') && !givesWay([steps], 'the front page', others)
      return parts.filter(isOurs).map(basePath)
    },
  }
}

function basePath({ steps }: SitePart): BasePath {
  return { params: { base: steps || undefined } }
}
