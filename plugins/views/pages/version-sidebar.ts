/** An entry of Starlight's sidebar as its configuration has it: a link, a group, or another. */
export interface SidebarEntry {
  readonly label?: string | undefined
  /** An address of the site, without the site's base, or of another. */
  readonly link?: string | undefined
  readonly items?: readonly SidebarEntry[] | undefined
}

interface Addresses {
  /** Where the version's addresses begin: `v1.2`. */
  readonly prefix: string
  /** Its addresses, from there: `roadmap/items/e2e/`. */
  readonly addresses: readonly string[]
}

/**
 * The sidebar with the links that the version has too leading into it; all else is as it was. Undefined
 * where that changes nothing.
 */
export function versionSidebar(
  entries: readonly SidebarEntry[] | undefined,
  { prefix, addresses }: Addresses,
): readonly SidebarEntry[] | undefined {
  if (!entries || prefix === '') return undefined
  const known = new Set(addresses.map(bare))
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
    return known.has(bare(path)) ? `/${prefix}/${path.replace(/^\//, '')}${rest}` : undefined
  }
}

/** A link may lack the slashes that an address has at both ends. */
function bare(path: string): string {
  return path.replace(/^\/|\/$/g, '')
}
