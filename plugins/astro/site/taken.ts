import { fileURLToPath } from 'node:url'
import type { AstroConfig, IntegrationResolvedRoute } from 'astro'
import { builtPaths } from '../../outside/files/built-pages.ts'
import { addressFrom } from './address-from.ts'

/** The routes and the public folder of a site, which Astro tells of one after the other. */
interface SiteFiles {
  readonly routes: readonly IntegrationResolvedRoute[]
  readonly publicDir?: AstroConfig['publicDir']
}

/**
 * Returns the pages and files of a site whose addresses are known before it is built: those of
 * `src/pages`, of other integrations, and of the public folder. Ours are not among them, because
 * their addresses have parameters.
 */
export function takenAddresses({ routes, publicDir }: SiteFiles): Readonly<Record<string, string>> {
  const known = routes.flatMap(({ origin, pathname, entrypoint, pattern }) =>
    origin === 'internal' || pathname === undefined
      ? []
      : [[addressFrom(pathname), entrypoint || pattern] as const],
  )
  const files = publicPages(publicDir).map((path) => {
    const page = path.replace(/(?:^|(?<=\/))index\.html$|\.html$/, '')
    return [addressFrom(page), `public/${path}`] as const
  })
  return Object.fromEntries([...files, ...known])
}

function publicPages(folder: URL | undefined): readonly string[] {
  return folder ? builtPaths(fileURLToPath(folder), '**/{*.html,objects.inv,versions.json}') : []
}
