import type { Outcome } from '../engine/check.ts'
import { hostBeside } from '../engine/publishing.ts'
import { refusalsIn } from '../engine/settings/exceptions.ts'
import type { Published } from '../exports/published.ts'
import { repositoryName } from '../kinds/fields/asset.ts'
import type { Base } from '../links/addresses/base.ts'
import { hostAddress } from '../links/addresses/published.ts'

/** The place and the name of a site, where they are not those of the configuration. */
export interface SitePlace {
  readonly base?: Base | undefined
  readonly site?: string | undefined
  readonly title?: string | undefined
  /** The names of kinds whose list is no page of the site. */
  readonly unlisted?: readonly string[] | undefined
  readonly repository?: string | undefined
  readonly pages?: Published['pages']
  readonly histories?: Published['histories']
  /** The branch that the documents are on. */
  readonly branch?: string | undefined
  /** The project's folder in its repository, ending in `/`. */
  readonly folder?: string | undefined
}

/** Returns a checked project as files for other tools show it. */
export function publishedProject(outcome: Outcome, place: SitePlace = {}): Published {
  const { graph, links, today, source, config } = outcome
  const { repository = config.repository, site = config.site, base = config.base } = place
  const { branch = config.branch, folder } = place
  const host = { repository: config.repository, branch, folder }
  const name = repository && repositoryName(repository).replace(/^.*\//, '')
  return {
    graph,
    links,
    kinds: config.kinds,
    today,
    title: place.title ?? name ?? 'Project',
    base,
    site,
    unlisted: place.unlisted,
    repository,
    pages: place.pages,
    histories: place.histories,
    content: config.content,
    hostOf: (path) => hostAddress(host, 'blob', path) ?? hostBeside(path, outcome.roots),
    textOf: source.read,
    refused: new Set(refusalsIn(outcome).keys()),
  }
}
