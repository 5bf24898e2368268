import { builtPaths, readBuilt, writeBuilt } from '../outside/files/built-pages.ts'

/**
 * Takes out of a site's sitemaps what its pages tell search engines to pass over: what leads
 * elsewhere, what nobody looks after, and what another address is to be kept for.
 */
export function trimSitemaps(folder: string, base: string): void {
  for (const path of builtPaths(folder, 'sitemap*.xml')) {
    const text = readBuilt(folder, path) ?? ''
    const content = text.replace(ELEMENT, (element, address: string) => {
      const page = readBuilt(folder, fileOf(address, base))
      return page !== undefined && isPassedOver(page, address) ? '' : element
    })
    if (content !== text) writeBuilt(folder, [{ path, content }])
  }
}

const ELEMENT = /<url><loc>([^<]*)<\/loc>(?:(?!<\/url>).)*<\/url>/gs

/** The page behind an address, from the folder of a site that begins at `base`. */
function fileOf(address: string, base: string): string {
  const { pathname } = new URL(address.replaceAll('&amp;', '&'))
  const below = pathname.slice(base.replace(/\/$/, '').length + 1)
  return `${decodeURIComponent(below)}index.html`
}

function isPassedOver(page: string, address: string): boolean {
  const [head = ''] = page.split('<body', 1)
  const [, canonical = address] = /<link rel="canonical" href="([^"]*)"/.exec(head) ?? []
  const isNamed = canonical.replaceAll('&#38;', '&amp;') === address
  return !isNamed || head.includes('<meta name="robots" content="noindex"')
}
