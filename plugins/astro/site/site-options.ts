import type { Day } from '../../basics/calendar.ts'
import type { Base } from '../../links/addresses/base.ts'
import type { Checks } from '../../views/context.ts'
import type { SidebarEntry } from '../../views/pages/version-sidebar.ts'
import type { OnDemandRoute } from './on-demand.ts'
import type { LoadedTemplate } from './site-templates.ts'

export interface SiteOptions {
  readonly root: string
  /** The configuration file, when it is not the project's own. */
  readonly config?: string | undefined
  /**
   * The base of our pages in the site's default language, or the path that the site begins with.
   */
  readonly base: Base
  /**
   * The day that the integration's options name. This day is not given: it would be in the code of a
   * site, which would be compiled anew each day.
   */
  readonly today?: Day | undefined
  readonly rulePages: boolean
  /** The place of findings on the site. Default: `link`. */
  readonly checks?: Checks | undefined
  /** False when the front page is the site's own. */
  readonly front?: boolean | undefined
  /** The id of the document whose text the front page shows. */
  readonly about?: string | undefined
  /** The lists and other pages without a document that the site has. Default: all. */
  readonly pages?: readonly string[] | undefined
  /** The site's own pages that Astro knows, by address: the file or the route of each. */
  readonly taken?: Readonly<Record<string, string>>
  /** The site's own templates, of which a development server asks which pages they make. */
  readonly templates?: readonly LoadedTemplate[]
  /** The site's own routes that are rendered on demand, and may make pages at addresses of ours. */
  readonly onDemand?: readonly OnDemandRoute[]
  /**
   * True for a development server. A variable of the environment may be named `MODE`, so the mode
   * that modules see does not tell.
   */
  readonly isServed?: boolean
  /** True when Starlight shows drafts, as it does during development. */
  readonly drafts?: boolean
  /** The settings of Starlight that are used here. */
  readonly starlight?: StarlightSettings
  /** Returns Starlight's texts in a language, with those that the site and its plugins add. */
  readonly translations?: (lang: string) => Readonly<Record<string, unknown>>
}

export interface StarlightSettings {
  readonly sidebar?: readonly SidebarEntry[]
  /** The components that a site shows in place of Starlight's, by name. */
  readonly components?: Readonly<Record<string, string>>
  /** False for a site without Pagefind's search. */
  readonly pagefind?: unknown
  /** The sentence that describes the site. */
  readonly description?: string
  /** The title of the site, by language. */
  readonly title?: Readonly<Record<string, string>>
  /** The text between the titles of a page and of the site. */
  readonly titleDelimiter?: string
  /** The languages of the site, by what their addresses begin with; `root` for nothing. */
  readonly locales?: Readonly<Record<string, StarlightLocale | undefined>> | undefined
  readonly defaultLocale?: StarlightLocale
}

export interface StarlightLocale {
  readonly lang?: string | undefined
  readonly dir?: 'ltr' | 'rtl' | undefined
  readonly locale?: string | undefined
}
