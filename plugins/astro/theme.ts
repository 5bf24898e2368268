import { fileURLToPath } from 'node:url'
import type { Config } from '../engine/config.ts'
import { mayHavePages } from '../links/addresses/own-page.ts'
import { PAGES } from '../links/addresses/routes.ts'
import { HOME } from '../outside/home.ts'
import { hasOwnPages } from '../views/pages/kind-pages.ts'

/** A route that the theme adds to a site. */
export interface ThemeRoute {
  readonly pattern: string
  readonly entrypoint: string
  readonly prerender: true
}

/**
 * Returns the routes for the lists and pages of kinds that have pages of their own. All other kinds
 * share one page. `base` stands for the language, the place and the version. Every pattern begins
 * with a parameter, so that Astro asks which pages there are, and the site's own pages come first.
 */
export function routesOf({ kinds, versions }: Pick<Config, 'kinds' | 'versions'>) {
  const known = kinds.filter(hasOwnPages)
  return [
    route('/[...base]', 'front.astro'),
    route('/[...base]/objects.inv', 'objects.inv.ts'),
    ...PAGES.map((page) => route(`/[...base]/${page}`, `${page}.astro`)),
    route('/[...base]/plan/[facet]/[value]', 'facet.astro'),
    route('/[...base]/plan/[quarter]', 'past.astro'),
    route('/[...base]/plan/[quarter]/by-time', 'past-by-time.astro'),
    route('/[...base]/graph/[by]', 'graph-by.astro'),
    route('/[...base]/graph/[by]/[id]', 'graph-part.astro'),
    ...known.map((kind) => route(`/[...base]/${kind.address}`, `${kind.name}-list.astro`)),
    ...known
      .filter(mayHavePages)
      .map((kind) => route(`/[...base]/${kind.address}/[id]`, `${kind.name}.astro`)),
    route('/[...address]', 'other.astro'),
    ...(versions ? VERSION_ROUTES : []),
  ]
}

/** Returns the files behind our routes. */
export function filesOf(config: Pick<Config, 'kinds' | 'versions'>): ReadonlySet<string> {
  return new Set(routesOf(config).map(({ entrypoint }) => entrypoint))
}

/** The module that every page of a site loads. It makes pages easier to use, and is never needed. */
export const PAGE_SCRIPT = fileURLToPath(new URL('../src/scripts/page.ts', HOME))

/** The module that pages of a development server load, too. */
export const SERVED_SCRIPT = fileURLToPath(new URL('../src/scripts/served.ts', HOME))

/** The styles of pictures and broken links on the site's own pages. */
export const OWN_STYLES = fileURLToPath(new URL('../src/styles/own-pages.css', HOME))

function route(pattern: string, page: string): ThemeRoute {
  const file = new URL(`../src/routes/${page}`, HOME)
  return { pattern, entrypoint: fileURLToPath(file), prerender: true }
}

const VERSION_ROUTES = [
  route('/[...base]/versions.json', 'versions.json.ts'),
  route('/[...alias]', 'alias.astro'),
]
