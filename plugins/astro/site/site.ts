import type { Day } from '../../basics/calendar.ts'
import type { RuleInfo } from '../../basics/finding.ts'
import type { Markup } from '../../basics/markup.ts'
import { openVersions, sharedOpening } from '../../engine/opening.ts'
import { openProject } from '../../engine/project.ts'
import { CATALOGUE } from '../../engine/settings/rule-catalogue.ts'
import { siteInventory } from '../../exports/inventory.ts'
import { versionList } from '../../exports/version-list.ts'
import {
  type PageName,
  ruleAddress,
  versionBase,
  versionPrefix,
} from '../../links/addresses/routes.ts'
import { LATEST } from '../../links/addresses/site-version.ts'
import type { Views } from '../../views/pages/index.ts'
import type { PageSubject, VersionPage } from '../../views/pages/version-page.ts'
import { type DocumentRoutes, documentRoutes } from './document-routes.ts'
import { headTitle } from './head-title.ts'
import { partOf, type SiteOptions } from './site-part.ts'
import { addressesIn, type SitePart } from './site-paths.ts'
import type { SitePictures } from './site-pictures.ts'

/**
 * The interface of the virtual module for pages. `version` is the first step of an address, if any.
 */
export interface Site extends DocumentRoutes {
  readonly today: Day
  /** Every rule, with the address of its page. */
  readonly rules: readonly RuleRow[]
  /** Returns the content of `<title>` for a page with this title. */
  headTitle(title: string): Markup
  /** The content of `versions.json`. */
  readonly versions: string
  /** Returns the `objects.inv` of a version. */
  inventory(version: string | undefined): Uint8Array
  /** Returns the front page of a version. */
  front(version: string | undefined): SitePage
  /** Returns a page about no document. */
  page(version: string | undefined, name: PageName): SitePage
  /** Returns the list of a kind. */
  list(version: string | undefined, kind: string): SitePage
  /** Returns the paths of every version, for `getStaticPaths()`. */
  versionPaths(): readonly { readonly params: { readonly version: string | undefined } }[]
  /** Returns the paths of every version that has a snapshot of issues. */
  triagePaths(): readonly TriagePath[]
  /** Returns the addresses that lead to the current version under another of its names. */
  aliasPaths(): readonly AliasPath[]
}

export interface SitePage {
  readonly views: Views
  readonly pictures: SitePictures
  readonly siteVersion: VersionPage | undefined
}

export interface TriagePath {
  readonly params: { readonly version: string | undefined; readonly triage: string }
}

export interface AliasPath {
  readonly params: { readonly alias: string; readonly path: string | undefined }
  readonly props: { readonly movedTo: string }
}

export interface RuleRow extends RuleInfo {
  readonly id: string
  readonly href: string
}

/** Makes the functions behind all pages from the project as it was opened. */
export async function openSite(options: SiteOptions): Promise<Site> {
  const { base } = options
  const { project, today, versions: siteVersions } = await openingFor(options)
  const parts = await Promise.all(
    siteVersions.map((siteVersion) => partOf(siteVersion, siteVersions, { ...options, today })),
  )
  const at = (version = '') => parts.find(({ prefix }) => prefix === version) ?? wrong(version)
  const { graph } = project.config.versions ? (siteVersions[0] ?? at().outcome) : at().outcome
  return {
    ...documentRoutes(parts, options.starlight?.sidebar),
    today,
    rules: [...CATALOGUE].map(([id, rule]) => ruleRow(id, rule, base)),
    headTitle: (title) => headTitle(title, options.starlight),
    versions: versionList(siteVersions, { graph, today }),
    inventory: (version) => inventoryOf(at(version), today),
    front: (version) => sitePage(at(version), { front: true }),
    page: (version, page) => sitePage(at(version), { page }),
    list: (version, kind) => {
      const list = at(version).kinds.find(({ name }) => name === kind)
      return sitePage(at(version), list && { list })
    },
    triagePaths: () =>
      parts
        .filter(({ pages }) => pages.includes(TRIAGE))
        .map(({ prefix }) => ({ params: { version: prefix || undefined, triage: TRIAGE } })),
    versionPaths: () => parts.map(({ prefix }) => ({ params: { version: prefix || undefined } })),
    aliasPaths: () => (parts.length > 1 ? aliasPaths(at(), base) : []),
  }
}

const TRIAGE: PageName = 'triage'

/**
 * Returns the integration's opening. Opens the project anew if Astro renders pages in another
 * process.
 */
async function openingFor({ root, config, today }: SiteOptions) {
  const shared = sharedOpening(root)
  if (shared) return shared
  return openVersions(await openProject(root, { config }), { today })
}

function sitePage({ views, pictures, say }: SitePart, subject: PageSubject | undefined): SitePage {
  return { views, pictures, siteVersion: subject && say(subject) }
}

/** Writes the inventory of a version. The work tree has no line of its own. */
function inventoryOf({ name, state, config, graph }: SitePart, today: Day): Uint8Array {
  const line = state === undefined ? undefined : name
  return siteInventory(graph, { repository: config.repository, line, today })
}

/** Returns redirects from `/latest/…` and `/v1.3/…` to the pages of the current version. */
function aliasPaths(current: SitePart, base: string): readonly AliasPath[] {
  const aliases = [LATEST, versionPrefix(current.name, false)]
  return aliases.flatMap((alias) =>
    addressesIn(current).map((path) => ({
      params: { alias, path: path.replace(/\/$/, '') || undefined },
      props: { movedTo: `${versionBase('', base)}${path}` },
    })),
  )
}

function ruleRow(id: string, { severity, finds, source }: RuleInfo, base: string): RuleRow {
  return { severity, finds, source, id, href: ruleAddress(id, base) }
}

function wrong(version: string): never {
  throw new Error(`There is no version \`${version}\` to show.`)
}
