import { resolve } from 'node:path'
import type { IntegrationResolvedRoute } from 'astro'
import { addressFrom } from './address-from.ts'
import { isOfStarlight } from './on-demand.ts'

type Route = Pick<
  IntegrationResolvedRoute,
  'type' | 'origin' | 'params' | 'entrypoint' | 'isPrerendered' | 'segments'
>

/**
 * A route of the site, or of another of its integrations, that makes pages from a list:
 * `src/pages/[...slug].astro`. Only its code knows which pages these are.
 */
export interface SiteTemplate {
  /** The file of the route, as Astro names it. */
  readonly file: string
  /** The parts of its addresses, between slashes. */
  readonly segments: IntegrationResolvedRoute['segments']
}

export interface LoadedTemplate extends SiteTemplate {
  readonly load: () => Promise<{ readonly getStaticPaths?: GetStaticPaths | undefined }>
}

type GetStaticPaths = (options: {
  readonly paginate: typeof pagesOf
  readonly routePattern: string
}) => unknown

/** Returns the templates of a site whose pages are files. `ours` has the files of our routes. */
export function siteTemplates(
  routes: readonly Route[],
  { root, ours }: { readonly root: string; readonly ours: ReadonlySet<string> },
): readonly SiteTemplate[] {
  const isTemplate = ({ type, origin, params, isPrerendered, entrypoint }: Route) =>
    (type === 'page' || type === 'endpoint') &&
    origin !== 'internal' &&
    params.length > 0 &&
    isPrerendered &&
    !isOfStarlight(entrypoint) &&
    !ours.has(resolve(root, entrypoint))
  return routes.filter(isTemplate).map(({ entrypoint: file, segments }) => ({ file, segments }))
}

/** Returns the pages that templates make: the file of the template, by address. */
export async function templatePages(
  templates: readonly LoadedTemplate[],
): Promise<ReadonlyMap<string, string>> {
  const pages = await Promise.all(
    templates.map(async ({ file, segments, load }) => {
      const { getStaticPaths } = await load()
      const routePattern = `/${segments.map((parts) => parts.map(patternOf).join('')).join('/')}`
      const paths = await getStaticPaths?.({ paginate: pagesOf, routePattern })
      return paramsIn(paths).map((params) => [addressOf(segments, params), file] as const)
    }),
  )
  return new Map(pages.flat())
}

type Params = Readonly<Record<string, unknown>>

function paramsIn(paths: unknown): readonly Params[] {
  if (!Array.isArray(paths)) return []
  return paths.flat().flatMap((path: unknown) => {
    const params = path instanceof Object && 'params' in path ? path.params : undefined
    return params instanceof Object ? [{ ...params }] : []
  })
}

type Part = SiteTemplate['segments'][number][number]

function addressOf(segments: SiteTemplate['segments'], params: Params): string {
  const text = ({ content, dynamic, spread }: Part) => {
    if (!dynamic) return content
    const value = params[content.slice(spread ? '...'.length : 0)]
    // A list in pages has its first page at its own address, where the number is the rest.
    const isFirst = content === '...page' && value === FIRST_PAGE
    return value === undefined || isFirst ? '' : String(value)
  }
  return addressFrom(segments.map((parts) => parts.map(text).join('')).join('/'))
}

const FIRST_PAGE = '1'

/** Stands in for Astro's `paginate()`, of which only the addresses are asked for. */
function pagesOf(
  data: readonly unknown[],
  { pageSize = 10, params = {} }: { readonly pageSize?: number; readonly params?: Params } = {},
) {
  const count = Math.max(1, Math.ceil(data.length / pageSize))
  return Array.from({ length: count }, (_, at) => ({ params: { ...params, page: String(at + 1) } }))
}

function patternOf({ content, dynamic }: Part): string {
  return dynamic ? `[${content}]` : content
}
