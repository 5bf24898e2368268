import type { IntegrationResolvedRoute } from 'astro'
import type { SiteBase } from '../../links/addresses/base.ts'

type Route = Pick<
  IntegrationResolvedRoute,
  'origin' | 'params' | 'entrypoint' | 'isPrerendered' | 'segments' | 'patternRegex'
>

/** A route of the site that makes each of its pages when somebody asks for it. */
export interface OnDemandRoute {
  /** The file of the route, as Astro names it. */
  readonly file: string
  /** A regular expression that its addresses match. */
  readonly pattern: string
}

/**
 * Returns the routes of a site that may make a page on demand at an address of ours. The page may be
 * there or not: nobody knows before it is asked for. A site whose configuration gives us a folder
 * of its own, `base: '/governance/'`, keeps the routes that name this folder.
 */
export function onDemandRoutes(
  routes: readonly Route[],
  { root, path }: SiteBase,
): readonly OnDemandRoute[] {
  const [folder] = path.slice(root.length).split('/')
  return madeOnDemand(routes)
    .filter(({ segments }) => !folder || namesStep(segments, folder))
    .map(({ entrypoint: file, patternRegex }) => ({ file, pattern: patternRegex.source }))
}

/** Returns the site's own routes with parameters that are rendered on demand. */
export function madeOnDemand<Given extends Route>(routes: readonly Given[]): readonly Given[] {
  return routes.filter(
    ({ origin, params, isPrerendered, entrypoint }) =>
      origin !== 'internal' && params.length > 0 && !isPrerendered && !isOfStarlight(entrypoint),
  )
}

/** Says whether a route makes Starlight's pages, which are known from their collection. */
export function isOfStarlight(entrypoint: string): boolean {
  return /@astrojs\/starlight\/[^?]*$/.test(entrypoint)
}

/** Returns the function that finds the route which may make a page at an address: `/people/`. */
export function onDemandAt(routes: readonly OnDemandRoute[]) {
  const patterns = routes.map(({ file, pattern }) => [file, new RegExp(pattern)] as const)
  return (address: string): string | undefined => {
    const spellings = [address, address.replace(/(?<=.)\/$/, '')]
    return patterns.find(([, pattern]) => spellings.some((each) => pattern.test(each)))?.[0]
  }
}

function namesStep(segments: Route['segments'], step: string): boolean {
  return segments.some(([part, ...more]) => {
    return part !== undefined && more.length === 0 && !part.dynamic && part.content === step
  })
}
