import type { Opening } from '../engine/opening.ts'
import type { Kind } from '../kinds/kind.ts'
import { belowBase, listAddress, type PageName, pageAddress } from '../links/addresses/routes.ts'
import { titleOf } from '../views/kind-title.ts'
import { headOf } from '../views/pages/page-heads.ts'
import type { SidebarEntry } from '../views/pages/version-sidebar.ts'
import { wordsIn } from '../words/languages.ts'
import type { Words } from '../words/words.ts'
import type { MilepostOptions } from './options.ts'
import { unlistedPages } from './site/unlisted-pages.ts'

/** A text in the site's default language, and in each of its languages: `{ de: 'Vorhaben' }`. */
export interface SidebarText {
  readonly label: string
  readonly translations: Readonly<Record<string, string>>
  /** The key of the word: `head.roadmap`. The translations of a site may have another word for it. */
  readonly key?: string
}

export interface SidebarLink extends SidebarText {
  /** The address from the site's root, without a language: `/governance/roadmap/`. */
  readonly link: string
}

/** Writes a text in the languages of a site, the default language first. */
export function sidebarText(
  langs: readonly string[],
  write: (words: Words) => string,
): SidebarText {
  const [first = 'en', ...others] = langs
  const texts = [first, ...others].map((lang) => [lang, write(wordsIn(lang))] as const)
  return { label: texts[0]?.[1] ?? '', translations: Object.fromEntries(texts) }
}

/** Returns the links to the pages without a document that a site has, in the order of kinds. */
export function sidebarLinks(
  { project, versions }: Opening,
  options: MilepostOptions,
  langs: readonly string[] = ['en'],
): readonly SidebarLink[] {
  const { base, kinds } = project.config
  const current = versions.find(({ prefix }) => prefix === '') ?? versions[0]
  const unlisted = unlistedPages(kinds, options.pages)
  const isListed = (kind: Kind) =>
    !unlisted.includes(kind.name) && (current?.outcome.graph.entries(kind).length ?? 0) > 0
  const pages = (current?.pages ?? []).filter((page) => !unlisted.includes(page))
  const front =
    options.front === false || base === '/' ? [] : [{ ...headText(langs, 'front'), link: base }]
  return [
    ...front,
    ...kinds.filter(isListed).map((kind) => ({
      ...sidebarText(langs, (t) => titleOf(kind, t)),
      key: `list.${kind.plural}`,
      link: listAddress(kind, base),
    })),
    ...pages.map((page) => ({ ...headText(langs, page), link: pageAddress(page, base) })),
  ]
}

function headText(langs: readonly string[], name: PageName | 'front'): SidebarText {
  return { ...sidebarText(langs, (t) => headOf(name, t).title), key: `head.${name}` }
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
