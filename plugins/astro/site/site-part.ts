import type { Day } from '../../basics/calendar.ts'
import { given } from '../../basics/given.ts'
import type { CheckedVersion } from '../../engine/check-project.ts'
import { ruleUrlIn } from '../../engine/settings/rule-url.ts'
import type { PastPlan } from '../../graph/past-plan.ts'
import { type Base, pathOf, rootOf, withPath } from '../../links/addresses/base.ts'
import { searchAddress, versionBase, versionPath } from '../../links/addresses/routes.ts'
import { layoutCache } from '../../outside/files/picture-cache.ts'
import { type FileHistories, lastDays } from '../../outside/git/file-histories.ts'
import { viewsOf } from '../../views/pages/index.ts'
import { type PageSubject, versionPage } from '../../views/pages/version-page.ts'
import { versionSidebar } from '../../views/pages/version-sidebar.ts'
import type { Words } from '../../words/words.ts'
import { aboutText } from '../content/about-text.ts'
import { bodiesAt, type ShownBodies } from '../content/bodies.ts'
import type { VersionContent } from '../content/content.ts'
import type { SiteOptions } from './site-options.ts'
import type { SitePart } from './site-part-addresses.ts'
import { addressesIn } from './site-part-addresses.ts'
import { sitePictures } from './site-pictures.ts'

/** The version and the language of some pages. */
export interface PartPlace {
  readonly siteVersion: CheckedVersion
  readonly siteVersions: readonly CheckedVersion[]
  /** The first step of the language's addresses: nothing, or `fr`. */
  readonly start: string
  /** The first step of the default language's addresses, or nothing. */
  readonly first: string
  readonly histories: FileHistories
  /** The project's folder in its repository, ending in `/`, or nothing. */
  readonly folder: string
  readonly words: Words
  /** The plan as it was at the end of past quarters. */
  readonly past: readonly PastPlan[]
  readonly content: VersionContent
  /** The texts that a development server showed last. */
  readonly shown: ShownBodies | undefined
}

/** Makes the pages of one version in one language, with everything they show. */
export function partOf(place: PartPlace, options: PartOptions): SitePart {
  const { siteVersion, siteVersions, start, first, histories, folder, words } = place
  const { today, rulePages, checks, starlight = {}, unlisted, front } = options
  const { config, outcome, prefix, branch, pages } = siteVersion
  const siteBase = languageBase(options.base, [start, config.base])
  const base = versionBase(prefix, siteBase)
  const { kinds, repository } = config
  const shown = pages.filter((page) => !unlisted.includes(page))
  const firstBase = languageBase(options.base, [first, config.base])
  const places = { base, siteBase, filesBase: versionPath(prefix, firstBase) }
  const isFront = front || prefix !== ''
  const shows = { rulePages, ruleUrl: ruleUrlIn(config), checks, unlisted, front: isFront }
  const past = prefix === '' ? place.past : []
  const facts = { repository, branch, folder, kinds, ...places, today, ...shows }
  const known = { past, words, histories, lastChanges: lastDays(histories) }
  const views = viewsOf({ ...outcome, ...facts, ...known, pages: shown })
  const pictures = sitePictures(outcome.graph, { base, words, layouts: layoutCache(options.root) })
  const own = { ...siteVersion, pages: shown, words, kinds, base, views, pictures, unlisted, front }
  const steps = [start, ...config.base.split('/'), prefix].filter((step) => step !== '').join('/')
  const paths = { path: pathOf(base), filePath: places.filesBase, words }
  const bodies = bodiesAt(place.content, paths, place.shown)
  const part = { ...own, steps, bodies }
  const around = {
    sidebar: versionSidebar(starlight.sidebar, {
      prefix,
      below: config.base,
      addresses: addressesIn(part),
    }),
    search: prefix && starlight.pagefind !== false ? searchOf(place, options) : undefined,
  }
  const versionPageOf = (subject: PageSubject) => ({
    ...versionPage(subject, siteVersion, { siteVersions, base: siteBase, unlisted, front, words }),
    ...given(around),
  })
  return {
    ...part,
    about: () => aboutText({ graph: outcome.graph, bodies, base, prefix }, options.about),
    versionPageOf: (subject) => (siteVersions.length > 1 ? versionPageOf(subject) : undefined),
  }
}

export interface PartOptions extends Omit<SiteOptions, 'front'> {
  readonly today: Day
  /** The names of kinds without a list, and of other pages that the site leaves out. */
  readonly unlisted: readonly string[]
  readonly front: boolean
}

/** Returns the address of a version's search. All languages share it, as Pagefind's indexes do. */
function searchOf({ siteVersion, first }: PartPlace, { base }: PartOptions): string {
  const { prefix, config } = siteVersion
  return searchAddress(prefix, languageBase(base, [first, config.base]))
}

/** Returns the base of pages in a language. */
function languageBase(base: Base, steps: readonly string[]): Base {
  const below = steps.flatMap((step) => step.split('/')).filter((step) => step !== '')
  const root = pathOf(rootOf(base)).replace(/\/+$/, '')
  return withPath(base, [root, ...below, ''].join('/'))
}
