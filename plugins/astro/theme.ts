import { fileURLToPath } from 'node:url'
import type { Kind } from '../kinds/kind.ts'
import { hasOwnPage } from './site.ts'

/** A route that the theme adds to a site. */
export interface ThemeRoute {
  readonly pattern: string
  readonly entrypoint: string
}

/** The lists and pages of the built-in kinds; all other kinds share one page. */
export function routesOf(kinds: readonly Kind[]): readonly ThemeRoute[] {
  const known = kinds.filter(hasOwnPage)
  return [
    route('/', 'front'),
    ...known.map((kind) => route(`/${kind.address}`, `${kind.name}-list`)),
    ...known
      .filter((kind) => !kind.inOneFile)
      .map((kind) => route(`/${kind.address}/[id]`, kind.name)),
    route('/[...address]', 'other'),
  ]
}

function route(pattern: string, page: string): ThemeRoute {
  const file = new URL(`../../src/routes/${page}.astro`, import.meta.url)
  return { pattern, entrypoint: fileURLToPath(file) }
}
