import type { AstroConfig, AstroIntegration, IntegrationResolvedRoute } from 'astro'
import type { CheckedVersion } from '../engine/check-project.ts'
import type { SiteBase } from '../links/addresses/base.ts'
import type { OwnPrerendering } from './site/prerenderers.ts'
import type { watchDocuments } from './watching.ts'
import type { WholeSite } from './whole-site.ts'

/** The facts that later hooks need from earlier ones. */
export interface SiteState {
  built: readonly CheckedVersion[]
  task: string
  root: string
  base: SiteBase
  routes: readonly IntegrationResolvedRoute[]
  publicDir?: URL
  config?: AstroConfig
  site: string | undefined
  /** The names of kinds and pages that the options leave out. */
  unlisted: readonly string[]
  /** The integrations of the site, in the order in which their hooks run. */
  integrations: AstroIntegration[]
  /** Lets the site's own templates win in a build. */
  prerendering?: OwnPrerendering
  whole?: WholeSite | undefined
  watching?: ReturnType<typeof watchDocuments>
  /** Returns what the code of our own modules is made of. */
  made?: () => readonly unknown[]
}

/** Returns the state of a site of which nothing is known. */
export function unknownSite(): SiteState {
  return {
    built: [],
    task: 'dev',
    root: '.',
    base: { root: '/', path: '/', ending: '/' },
    routes: [],
    site: undefined,
    unlisted: [],
    integrations: [],
  }
}

/** Returns the number of documents in all versions of a site. */
export function documentsIn({ built }: Pick<SiteState, 'built'>): number {
  return built.reduce((sum, { outcome }) => sum + outcome.documents.length, 0)
}
