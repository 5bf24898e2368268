import { fileURLToPath } from 'node:url'
import type { Config } from '../engine/config.ts'
import { HOME } from '../outside/home.ts'
import { hasOwnPages } from '../views/pages/kind-pages.ts'

/** A route that the theme adds to a site. */
export interface ThemeRoute {
  readonly pattern: string
  readonly entrypoint: string
}

/**
 * Returns the routes for the lists and pages of kinds that have pages of their own. All other kinds
 * share one page.
 */
export function routesOf({ kinds, versions }: Pick<Config, 'kinds' | 'versions'>) {
  const known = kinds.filter(hasOwnPages)
  const top = versions ? '/[...version]' : ''
  return [
    route(top || '/', 'front.astro'),
    route(`${top}/objects.inv`, 'objects.inv.ts'),
    route(`${top}/health`, 'health.astro'),
    route(`${top}/[triage]`, 'triage.astro'),
    ...known.map((kind) => route(`${top}/${kind.address}`, `${kind.name}-list.astro`)),
    ...known
      .filter((kind) => !kind.inOneFile)
      .map((kind) => route(`${top}/${kind.address}/[id]`, `${kind.name}.astro`)),
    route('/[...address]', 'other.astro'),
    ...(versions ? VERSION_ROUTES : []),
  ]
}

function route(pattern: string, page: string): ThemeRoute {
  const file = new URL(`../src/routes/${page}`, HOME)
  return { pattern, entrypoint: fileURLToPath(file) }
}

const VERSION_ROUTES = [
  route('/versions.json', 'versions.json.ts'),
  route('/[alias]/[...path]', 'alias.astro'),
]
