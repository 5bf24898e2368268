/**
 * The start of the addresses of pages: `/` or `/docs/`. A site whose pages do not end in a slash
 * gives the ending too.
 */
export type Base = string | SiteBase

export interface SiteBase {
  /** The path that the whole site begins with: `/docs/`. */
  readonly root: string
  /** The path that Milepost's own pages begin with: `/docs/governance/`. */
  readonly path: string
  readonly ending: PageEnding
}

/** The last part of a page's address: `/roadmap/next/`, `/roadmap/next` or `/roadmap/next.html`. */
export type PageEnding = '/' | '' | '.html'

/** Returns the path that the addresses of Milepost's pages begin with. */
export function pathOf(base: Base): string {
  return typeof base === 'string' ? base : base.path
}

/** Returns the base of the site's other pages, such as its guides. */
export function rootOf(base: Base): Base {
  return typeof base === 'string' ? base : { ...base, path: base.root }
}

/** Returns a base with another path: that of a version, or of a language. */
export function withPath(base: Base, path: string): Base {
  return typeof base === 'string' ? path : { ...base, path }
}

/** Returns the address of a page; `below` ends in a slash, or in a slash and an anchor. */
export function pageAt(below: string, base: Base): string {
  const address = joined(pathOf(base), below)
  if (typeof base === 'string' || base.ending === '/') return address
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address) ?? []
  if (path === '/' || !path.endsWith('/')) return address
  if (path === base.root && base.ending !== '') return address
  return path.slice(0, -1) + base.ending + rest
}

/** Returns the address of a file, which has an ending of its own. */
export function joined(path: string, below: string): string {
  return `${path.replace(/\/+$/, '')}/${below}`
}
