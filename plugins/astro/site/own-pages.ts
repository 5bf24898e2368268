import { code } from '../../basics/wording.ts'
import type { GetCollection } from '../content/bodies.ts'
import { addressFrom } from './address-from.ts'
import { logNotice } from './notices.ts'
import { type OnDemandRoute, onDemandAt } from './on-demand.ts'
import type { SiteOptions } from './site-options.ts'
import { type LoadedTemplate, templatePages } from './site-templates.ts'

/** The pages that a site has besides ours, by their addresses: `/components/`. */
export interface OwnPages {
  /** Returns the file or the route of the site's page at an address, or undefined. */
  at(address: string): string | undefined
}

export interface OwnPagesContext {
  /** The pages and files of the site whose addresses are known before it is built. */
  readonly taken: Readonly<Record<string, string>>
  /** The first step of the addresses of each language, or nothing; the default language first. */
  readonly starts: readonly string[]
  /** True when Starlight shows drafts. */
  readonly drafts: boolean
  /** The templates of the site, where its build does not ask for their pages. */
  readonly templates: readonly LoadedTemplate[]
  /** The routes of the site that may make a page at any address that they match. */
  readonly onDemand: readonly OnDemandRoute[]
  readonly getCollection: GetCollection
}

/** Returns the function that finds the pages of a site that are not ours. */
export function findOtherPages(
  { root, taken = {}, drafts = false, templates = [], onDemand = [] }: SiteOptions,
  starts: OwnPagesContext['starts'],
) {
  const log = (line: string, topic: string) => logNotice(root, line, topic)
  return async (getCollection: GetCollection) => ({
    ...(await ownPages({ taken, starts, drafts, templates, onDemand, getCollection })),
    log,
  })
}

/** Says whether the site has its own file where ours would be, and names it in the log. */
export function hasOwnFile(path: string, { root, taken }: SiteOptions): boolean {
  const address = addressFrom(path)
  const own = taken?.[address]
  if (own === undefined) return false
  const place = code(address.slice(0, -1))
  logNotice(root, `Your file ${code(own)} stays at ${place}; Milepost's gives way to it.`, own)
  return true
}

/**
 * Finds the pages of a site: those that Astro knows, those of its templates, and those in
 * Starlight's collection.
 */
export async function ownPages({
  taken,
  starts,
  drafts,
  templates,
  onDemand,
  getCollection,
}: OwnPagesContext): Promise<OwnPages> {
  const made = await templatePages(templates)
  const pages = new Map<string, string>()
  const routeAt = onDemandAt(onDemand)
  const [start = '', ...others] = starts
  for (const { id, filePath, data } of await getCollection('docs')) {
    if (!drafts && isDraft(data)) continue
    pages.set(addressFrom(id === 'index' ? '' : id), filePath ?? id)
  }
  return {
    at(address) {
      const found = taken[address] ?? made.get(address) ?? pages.get(address) ?? routeAt(address)
      const other = others.find((each) => each !== '' && address.startsWith(`/${each}/`))
      if (found !== undefined || other === undefined) return found
      // Starlight shows a page of the default language where another has no translation of it.
      return pages.get(addressFrom([start, address.slice(other.length + 2)].join('/')))
    },
  }
}

function isDraft(data: unknown): boolean {
  return data instanceof Object && 'draft' in data && data.draft === true
}
