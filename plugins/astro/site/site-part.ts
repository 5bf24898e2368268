import type { Day } from '../../basics/calendar.ts'
import { given } from '../../basics/given.ts'
import type { CheckedVersion } from '../../engine/check-project.ts'
import { searchAddress, versionBase } from '../../links/addresses/routes.ts'
import { lastChanges } from '../../outside/git/last-changes.ts'
import { viewsOf } from '../../views/pages/index.ts'
import { type PageSubject, versionPage } from '../../views/pages/version-page.ts'
import { type SidebarEntry, versionSidebar } from '../../views/pages/version-sidebar.ts'
import { addressesIn, type SitePart } from './site-paths.ts'
import { sitePictures } from './site-pictures.ts'

export interface SiteOptions {
  readonly root: string
  /** The configuration file, when it is not the project's own. */
  readonly config?: string | undefined
  /** The path that the site begins with: `/` or `/docs/`. */
  readonly base: string
  readonly today: Day
  readonly rulePages: boolean
  /** The settings of Starlight that are used here. */
  readonly starlight?: StarlightSettings
}

export interface StarlightSettings {
  readonly sidebar?: readonly SidebarEntry[]
  /** False for a site without Pagefind's search. */
  readonly pagefind?: unknown
  /** The title of the site, by language. */
  readonly title?: Readonly<Record<string, string>>
  /** The text between the titles of a page and of the site. */
  readonly titleDelimiter?: string
  readonly defaultLocale?: { readonly lang?: string }
}

/** Makes one version of the site, with everything its pages show. */
export async function partOf(
  siteVersion: CheckedVersion,
  siteVersions: readonly CheckedVersion[],
  { root, base: siteBase, today, rulePages, starlight = {} }: SiteOptions,
): Promise<SitePart> {
  const { config, outcome, prefix, branch, commit } = siteVersion
  const base = versionBase(prefix, siteBase)
  const { kinds, repository, content, triage } = config
  const changes = await lastChanges(root, content, commit)
  const facts = { kinds, repository, branch, triage, base, siteBase, today, rulePages }
  const views = viewsOf({ ...outcome, ...facts, lastChanges: changes })
  const pictures = sitePictures(outcome.graph, base)
  const part = { ...siteVersion, kinds, base, views, pictures }
  const around = {
    sidebar: versionSidebar(starlight.sidebar, { prefix, addresses: addressesIn(part) }),
    search: prefix && starlight.pagefind !== false ? searchAddress(prefix, siteBase) : undefined,
  }
  const say = (subject: PageSubject) => ({
    ...versionPage(subject, siteVersion, { siteVersions, base: siteBase }),
    ...given(around),
  })
  return { ...part, say: (subject) => (siteVersions.length > 1 ? say(subject) : undefined) }
}
