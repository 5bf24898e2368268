import type { Day } from '../../basics/calendar.ts'
import type { RuleInfo } from '../../basics/finding.ts'
import type { Markup } from '../../basics/markup.ts'
import { once } from '../../basics/memo.ts'
import { markShapes } from '../../diagrams/mark-picture.ts'
import { openVersions, sharedOpening, shareTitle } from '../../engine/opening.ts'
import { openProject } from '../../engine/project.ts'
import { CATALOGUE } from '../../engine/settings/rule-catalogue.ts'
import { byFamily, type FamilyRows } from '../../engine/settings/rule-families.ts'
import { siteInventory } from '../../exports/inventory.ts'
import { versionList } from '../../exports/version-list.ts'
import type { Phase } from '../../kinds/status.ts'
import type { Base } from '../../links/addresses/base.ts'
import { textBeside } from '../../links/addresses/files-beside.ts'
import {
  belowBase,
  type PageName,
  pageAddress,
  ruleAddress,
  versionPrefix,
} from '../../links/addresses/routes.ts'
import { LATEST } from '../../links/addresses/site-version.ts'
import { machineDay } from '../../outside/machine-day.ts'
import type { LinkRow } from '../../views/link-row.ts'
import type { Views } from '../../views/pages/index.ts'
import type { MenuBadges } from '../../views/pages/menu-badges.ts'
import { headOf, listHead, type PageHead } from '../../views/pages/page-heads.ts'
import type { PageSubject, VersionPage } from '../../views/pages/version-page.ts'
import type { Words } from '../../words/words.ts'
import { type BasePath, type DocumentRoutes, documentRoutes } from './document-routes.ts'
import { type Fallback, type Languages, languagesOf } from './languages.ts'
import { findOtherPages, hasOwnFile } from './own-pages.ts'
import { frontHead, headTitle, siteTitle } from './page-head.ts'
import { contentOf } from './site-content.ts'
import type { SiteOptions } from './site-options.ts'
import type { SitePart } from './site-part-addresses.ts'
import { addressesIn } from './site-part-addresses.ts'
import { partsOf } from './site-parts.ts'
import type { SitePictures } from './site-pictures.ts'
import { siteWords } from './site-words.ts'
import { STARLIGHT_TITLE } from './title-component.ts'

/**
 * The interface of the virtual module for pages. `base` is the beginning of an address, which names
 * the language, the place and the version of a page.
 */
export interface Site extends DocumentRoutes {
  /** Every rule by what it is about, with the address of its page. */
  readonly rules: readonly FamilyRows<RuleRow>[]
  /** Returns the content of `<title>` for a page with this title. */
  headTitle(title: string): Markup
  /** Returns what Starlight needs to know of a page that its language has no translation of. */
  fallbackAt(path: string): Fallback | undefined
  /** The language of the documents. */
  readonly documents: Languages['documents']
  /** True when the pages above a page stand over its title. */
  readonly isTitleOurs: boolean
  /** Returns the short text beside a link of the menu, by the link's address. */
  badgeAt(href: string): string | undefined
  /** Returns the address of a page's text as Markdown, which only a build writes for all pages. */
  textAt(path: string): string | undefined
  /** Returns the generated words for a page. */
  words(url: URL): Words
  /** Returns the shapes of a status's mark: in tables the same as in pictures. */
  mark(phase: Phase): Markup
  /** The content of `versions.json`. */
  readonly versions: string
  /** Returns the `objects.inv` of a version. */
  inventory(base: string | undefined): Uint8Array
  /** Returns the front page of a version. */
  front(base: string | undefined): SitePage
  /** Returns a page about no document. */
  page(base: string | undefined, name: PageName): SitePage
  /** Returns the list of a kind. */
  list(base: string | undefined, kind: string): SitePage
  /**
   * Returns the paths of a file that every version has, in the default language; or only those of
   * the version at the front.
   */
  filePaths(name: string, versions: 'every version' | 'the first'): readonly BasePath[]
  /** Returns the addresses that lead to the current version under another of its names. */
  aliasPaths(): readonly AliasPath[]
}

export interface SitePage {
  readonly views: Views
  readonly pictures: SitePictures
  readonly about: SitePart['about']
  readonly head: TrailedHead
  /** The pages above those below this one. */
  readonly below: readonly LinkRow[]
  readonly siteVersion: VersionPage | undefined
}

export interface TrailedHead extends PageHead {
  /** The pages above this one. */
  readonly trail: readonly LinkRow[]
  /** The address of the page's text as Markdown. */
  readonly textHref: string | undefined
}

export interface AliasPath {
  readonly params: { readonly alias: string }
  readonly props: { readonly movedTo: string }
}

export interface RuleRow extends RuleInfo {
  readonly id: string
  readonly href: string
}

/** Makes the functions behind all pages from the project as it was opened. */
export async function openSite(options: SiteOptions): Promise<Site> {
  const { base, starlight = {} } = options
  const opening = await openingFor(options)
  const { project, today, versions: siteVersions } = opening
  shareTitle(options.root, siteTitle(starlight))
  const languages = languagesOf({ base, below: project.config.base }, starlight)
  const words = siteWords(languages, options)
  const content = await contentOf(options.root, opening, { base, words: words.first })
  const parts = await partsOf({ ...opening, ...content }, { languages, words }, options)
  const at = (steps = '') => parts.find((part) => part.steps === steps) ?? wrong(steps)
  const ofFirst = parts.slice(0, siteVersions.length)
  const current = ofFirst.find(({ prefix }) => prefix === '') ?? wrong('')
  const { graph } = project.config.versions ? (siteVersions[0] ?? current).outcome : current.outcome
  const badges = once(() => badgesOf(parts))
  return {
    ...documentRoutes(parts, {
      sidebar: starlight.sidebar,
      words: words.digest,
      badges: () => JSON.stringify(badges()),
      isServed: options.isServed ?? false,
      others: findOtherPages(options, languages.starts),
    }),
    rules: byFamily([...CATALOGUE].map(([id, rule]) => ruleRow(id, rule, base))),
    headTitle: (title) => headTitle(title, starlight),
    fallbackAt: languages.fallbackAt,
    isTitleOurs: starlight.components?.['PageTitle'] === STARLIGHT_TITLE,
    badgeAt: (href) => badges()[href],
    textAt: (path) => (options.isServed ? undefined : textBeside(path)),
    ...{ words: words.at, mark: markShapes, documents: languages.documents },
    versions: versionList(siteVersions, { graph, today }),
    inventory: (steps) => inventoryOf(at(steps), today),
    front: (steps) => sitePage(at(steps), frontHead(starlight, at(steps).words), { front: true }),
    page: (steps, page) => sitePage(at(steps), headOf(page, at(steps).words), { page }),
    list: (steps, kind) => listPage(at(steps), kind),
    filePaths: (name, which) =>
      filePaths(which === 'the first' ? [current] : ofFirst, name, options),
    aliasPaths: () => (siteVersions.length > 1 ? aliasPaths(current) : []),
  }
}

/** Returns the badges of the menus of all versions, in all languages. */
function badgesOf(parts: readonly SitePart[]): MenuBadges {
  return Object.assign({}, ...parts.map(({ views }) => views.badges()))
}

/**
 * Returns the integration's opening. Opens the project anew if Astro renders pages in another
 * process.
 */
async function openingFor({ root, config, today = machineDay() }: SiteOptions) {
  const shared = sharedOpening(root)
  if (shared) return shared
  return openVersions(await openProject(root, { config }), { today })
}

function sitePage(
  { base, views, pictures, about, versionPageOf }: SitePart,
  head: PageHead,
  subject: PageSubject,
): SitePage {
  const trail = 'front' in subject ? [] : views.trail()
  const here =
    'page' in subject ? [{ text: head.title, href: pageAddress(subject.page, base) }] : []
  return {
    ...{ views, pictures, about, below: [...trail, ...here] },
    head: { ...head, trail, textHref: views.textHref(subject) },
    siteVersion: versionPageOf(subject),
  }
}

function listPage(part: SitePart, kind: string): SitePage {
  const list = part.kinds.find(({ name }) => name === kind) ?? wrong(kind)
  return sitePage(part, listHead(list, part.words), { list })
}

/** Writes the inventory of a version. The work tree has no line of its own. */
function inventoryOf({ name, state, config, graph }: SitePart, today: Day): Uint8Array {
  const line = state === undefined ? undefined : name
  return siteInventory(graph, { repository: config.repository, line, today })
}

/** Returns the paths of a file in parts of the site, unless the site has its own file there. */
function filePaths(parts: readonly SitePart[], name: string, options: SiteOptions) {
  return parts
    .filter(({ steps }) => !hasOwnFile(`${steps}/${name}`, options))
    .map(({ steps }) => ({ params: { base: steps || undefined } }))
}

/** Returns redirects from `/latest/…` and `/v1.3/…` to the pages of the current version. */
function aliasPaths(current: SitePart): readonly AliasPath[] {
  const aliases = [LATEST, versionPrefix(current.name, false)]
  return aliases.flatMap((alias) =>
    addressesIn(current).map((path) => {
      const steps = [current.steps, alias, ...path.split('/')].filter((step) => step !== '')
      const movedTo = belowBase(path, current.base)
      return { params: { alias: steps.join('/') }, props: { movedTo } }
    }),
  )
}

function ruleRow(id: string, { severity, finds, source }: RuleInfo, base: Base): RuleRow {
  return { severity, finds, source, id, href: ruleAddress(id, base) }
}

function wrong(steps: string): never {
  throw new Error(`There is no version at \`/${steps}\` to show.`)
}
