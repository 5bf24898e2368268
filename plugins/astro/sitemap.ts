import { builtFileAt, builtPaths, readBuilt, writeBuilt } from '../outside/files/built-pages.ts'

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
  const isNamed = canonical.replaceAll('&#38;', '&amp;') === address
  return !isNamed || head.includes('<meta name="robots" content="noindex"')
}
