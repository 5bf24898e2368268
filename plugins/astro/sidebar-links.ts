import type { Opening } from '../engine/opening.ts'
import type { Kind } from '../kinds/kind.ts'
import { belowBase, listAddress, pageAddress } from '../links/addresses/routes.ts'
import { titleOf } from '../views/kind-title.ts'
import { headOf } from '../views/pages/page-heads.ts'
import type { SidebarEntry } from '../views/pages/version-sidebar.ts'
import { PLAIN } from '../words/words.ts'
import type { MilepostOptions } from './options.ts'
import { unlistedPages } from './site/unlisted-pages.ts'

export interface SidebarLink {
  readonly label: string
  /** The address from the site's root, without a language: `/governance/roadmap/`. */
  readonly link: string
}

/** Returns the links to the pages without a document that a site has, in the order of kinds. */
export function sidebarLinks({ project, versions }: Opening, options: MilepostOptions) {
  const { base, kinds } = project.config
  const current = versions.find(({ prefix }) => prefix === '') ?? versions[0]
  const unlisted = unlistedPages(kinds, options.pages)
  const isListed = (kind: Kind) =>
    !unlisted.includes(kind.name) && (current?.outcome.graph.entries(kind).length ?? 0) > 0
  const pages = (current?.pages ?? []).filter((page) => !unlisted.includes(page))
  const front =
    options.front === false || base === '/'
      ? []
      : [{ label: headOf('front', PLAIN).title, link: base }]
  return [
    ...front,
    ...kinds
      .filter(isListed)
      .map((kind): SidebarLink => ({ label: titleOf(kind), link: listAddress(kind, base) })),
    ...pages.map((page) => ({ label: headOf(page, PLAIN).title, link: pageAddress(page, base) })),
  ]
}

/** Says whether a sidebar has one of the links already, so that nothing is added to it. */
export function namesAny(sidebar: readonly SidebarEntry[], links: readonly SidebarLink[]): boolean {
  const known = new Set(links.map(({ link }) => bare(link)))
  return sidebar.some(
    ({ link, items }) =>
      (link !== undefined && known.has(bare(link))) || (items && namesAny(items, links)),
  )
}

function bare(link: string): string {
  return belowBase(link.replace(/^\/|\/$/g, ''))
}
