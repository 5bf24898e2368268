/**
 * An entry of Starlight's sidebar in the form of its configuration: a link, a group, or another.
 */
export interface SidebarEntry {
  readonly label?: string | undefined
  /** An address on another site, or on this one without the site's base. */
  readonly link?: string | undefined
  readonly items?: readonly SidebarEntry[] | undefined
}

interface Addresses {
  /** The path that the version's addresses begin with: `v1.2`. */
  readonly prefix: string
  /** The path of the site at which all versions begin. Default: `/`. */
  readonly below?: string
  /** The addresses below that path: `roadmap/items/e2e/`. */
  readonly addresses: readonly string[]
}

/**
 * Returns the sidebar with links into the version for the pages that it has. Other entries stay as
 * they are. Returns undefined when nothing changes.
 */
export function versionSidebar(
  entries: readonly SidebarEntry[] | undefined,
  { prefix, below = '/', addresses }: Addresses,
): readonly SidebarEntry[] | undefined {
  if (!entries || prefix === '') return undefined
  const known = new Map(addresses.map((address) => [bare(below + address), bare(address)]))
  const rebased = entries.map(rebase)
  return rebased.some((entry, at) => entry !== entries[at]) ? rebased : undefined

  function rebase(entry: SidebarEntry): SidebarEntry {
    if (entry.items) {
      const items = entry.items.map(rebase)
      return items.some((item, at) => item !== entry.items?.[at]) ? { ...entry, items } : entry
    }
    const link = entry.link === undefined ? undefined : linkInto(entry.link)
    return link === undefined ? entry : { ...entry, link }
  }

  function linkInto(link: string): string | undefined {
    const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(link) ?? []
    const address = known.get(bare(path))
    const slash = path.endsWith('/') ? '/' : ''
    return address === undefined
      ? undefined
      : `${below}${prefix}/${address}${address && slash}${rest}`
  }
}

/** Removes the slashes at both ends, which a link may lack. */
function bare(path: string): string {
  return path.replace(/^\/|\/$/g, '')
}
