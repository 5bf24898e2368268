import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { builtFileAt, builtPaths, readBuilt, writeBuilt } from '../outside/files/built-pages.ts'

/**
 * Returns the integration that trims the sitemaps of a built site. It is the last one, since that of the
 * sitemaps comes after those that are plugins of Starlight.
 */
export function sitemapTrimmer(state: {
  readonly base: { readonly root: string }
}): AstroIntegration {
  return {
    name: 'milepost:sitemap',
    hooks: {
      'astro:build:done': ({ dir }) => trimSitemaps(fileURLToPath(dir), state.base.root),
    },
  }
}

/**
 * Removes from a site's sitemaps the pages that search engines should skip: redirects, unsupported
 * versions, and pages with another canonical address.
 */
export function trimSitemaps(folder: string, base: string): void {
  for (const path of builtPaths(folder, 'sitemap*.xml')) {
    const text = readBuilt(folder, path) ?? ''
    const content = text.replace(ELEMENT, (element, address: string) => {
      const page = readBuilt(folder, builtFileAt(folder, pathBelow(address, base)))
      return page !== undefined && isPassedOver(page, address) ? '' : element
    })
    if (content !== text) writeBuilt(folder, [{ path, content }])
  }
}

const ELEMENT = /<url><loc>([^<]*)<\/loc>(?:(?!<\/url>).)*<\/url>/gs

/** Returns the path of an address below the base of the site. */
function pathBelow(address: string, base: string): string {
  const { pathname } = new URL(address.replaceAll('&amp;', '&'))
  const below = pathname.slice(base.replace(/\/$/, '').length + 1)
  return below
}

function isPassedOver(page: string, address: string): boolean {
  const [head = ''] = page.split('<body', 1)
  const [, canonical = address] = /<link rel="canonical" href="([^"]*)"/.exec(head) ?? []
  const isNamed = withoutEnding(canonical.replaceAll('&#38;', '&amp;')) === withoutEnding(address)
  return !isNamed || head.includes('<meta name="robots" content="noindex"')
}

/** Removes what one page may end with or not, as its host and its sitemap choose. */
function withoutEnding(address: string): string {
  return address.replace(/\/$/, '').replace(/(?:\/index)?\.html$/, '')
}
