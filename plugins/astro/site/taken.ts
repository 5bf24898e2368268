import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroConfig, IntegrationResolvedRoute } from 'astro'
import { builtPaths } from '../../outside/files/built-pages.ts'
import { isFile } from '../../outside/files/disk.ts'
import { isBelow } from '../../outside/files/project-path.ts'
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
  const known = routes.flatMap(({ origin, pathname, ...route }) =>
    origin === 'internal' || pathname === undefined
      ? []
      : [[addressFrom(pathname), nameOf(route)] as const],
  )
  const files = publicPages(publicDir).map((path) => {
    const page = path.replace(/(?:^|(?<=\/))index\.html$|\.html$/, '')
    return [addressFrom(page), `public/${path}`] as const
  })
  return Object.fromEntries([...files, ...known])
}

/**
 * Returns the site's own file at a path below its root, such as `robots.txt`: one of the public folder,
 * or the route that makes it.
 */
export function ownFileAt(path: string, { routes, publicDir }: SiteFiles): string | undefined {
  const folder = publicDir && resolve(fileURLToPath(publicDir))
  const file = folder && join(folder, path)
  if (file && isBelow(folder, file) && isFile(file)) return `public/${path}`
  const route = routes.find(
    ({ origin, pathname }) => origin !== 'internal' && pathname === `/${path}`,
  )
  return route && nameOf(route)
}

/** Returns the file of a route, or the setting of a redirect, which has no file. */
function nameOf({ type, entrypoint, pattern }: Pick<IntegrationResolvedRoute, NameField>): string {
  return type === 'redirect' ? `redirects['${pattern}']` : entrypoint || pattern
}

type NameField = 'type' | 'entrypoint' | 'pattern'

function publicPages(folder: URL | undefined): readonly string[] {
  return folder ? builtPaths(fileURLToPath(folder), '**/{*.html,objects.inv,versions.json}') : []
}
