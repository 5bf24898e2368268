import type { Outcome } from '../engine/check.ts'
import { refusalsIn } from '../engine/settings/exceptions.ts'
import type { Published } from '../exports/published.ts'
import { repositoryName } from '../kinds/fields/asset.ts'
import type { Base } from '../links/addresses/base.ts'

/** The place and the name of a site, where they are not those of the configuration. */
export interface SitePlace {
  readonly base?: Base | undefined
  readonly site?: string | undefined
  readonly title?: string | undefined
  /** The names of kinds whose list is no page of the site. */
  readonly unlisted?: readonly string[] | undefined
  readonly repository?: string | undefined
}

/** Returns a checked project as files for other tools show it. */
export function publishedProject(outcome: Outcome, place: SitePlace = {}): Published {
  const { graph, links, today, source, config } = outcome
  const { repository = config.repository, site = config.site, base = config.base } = place
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
    content: config.content,
    textOf: source.read,
    refused: new Set(refusalsIn(outcome).keys()),
  }
}
