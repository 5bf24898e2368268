import { memoized } from '../../basics/memo.ts'
import { compareLines, lineIn, parseLine } from '../../basics/version.ts'
import type { LinkMention } from '../../documents/model/document.ts'
import type { Node } from '../../entries/entry.ts'
import type { Inventory } from '../../inventories/inventory.ts'
import { type DocsPage, docsFolder, docsPage } from './docs-address.ts'
import type { Component } from './docs-version.ts'
import type { LockedInventories } from './locked-inventories.ts'
import type { Pins } from './pins.ts'

/** A plain address of a page in a component's docs that contains a version. */
export interface DocsLink {
  readonly from: Node
  readonly mention: LinkMention
  readonly component: Component
  /** The version in the address. */
  readonly version: string
  /** The version that the page means. Undefined when nothing decides it. */
  readonly meant: string | undefined
  readonly state: DocsLinkState
  /** The address of the same page in the meant version, if that version is known to have it. */
  readonly pinned: string | undefined
  /** The text to write in place of the mention. Undefined when only the author can decide. */
  readonly rewritten: string | undefined
}

export type DocsLinkState = 'agrees' | 'behind' | 'unknown' | 'disagrees' | 'undecided'

/** Returns the docs link of a mention, or undefined when it is not an address of docs. */
export type DocsLinkFinder = (mention: LinkMention, from: Node) => DocsLink | undefined

interface DocsLinkContext {
  readonly components: readonly Component[]
  readonly pins: Pins
  readonly locked: LockedInventories
}

export function docsLinkFinder({ components, pins, locked }: DocsLinkContext): DocsLinkFinder {
  const versioned = components.filter(({ data }) => data.docs?.base.includes('{version}'))
  const byHost = Map.groupBy(versioned, ({ data }) => hostOf(data.docs?.base ?? ''))
  const pagesOf = memoized(pagesIn)
  return (mention, from) => {
    if (versioned.length === 0 || mention.type === 'image') return undefined
    const address = normalised(mention.url)
    if (address === undefined) return undefined
    for (const component of byHost.get(hostOf(address)) ?? []) {
      const base = component.data.docs?.base ?? ''
      const page = docsPage(address, normalisedBase(base))
      if (!page) continue
      const meant = pins.versionFor(component, from)
      const inventory = meant === undefined ? undefined : locked.inventory(component.id, meant)
      const isThere = !inventory || pagesOf(inventory).has(pageOf(page.rest))
      const target = isThere && meant !== undefined ? docsFolder(base, meant) : undefined
      const state = stateOf(component, { version: page.version, meant }, pins)
      const pinned = target && pinnedAddresses(mention, page, target)
      return {
        from,
        mention,
        component,
        version: page.version,
        meant,
        state,
        ...NOWHERE,
        ...pinned,
      }
    }
    return undefined
  }
}

/** Compares the version in an address with the meant one. */
function stateOf(
  component: Component,
  { version, meant }: { readonly version: string; readonly meant: string | undefined },
  pins: Pins,
): DocsLinkState {
  if (meant === undefined) return 'undecided'
  if (version === meant) return 'agrees'
  const [line, wanted] = [lineIn(version), lineIn(meant)]
  if (!line || !wanted) return 'disagrees'
  if (pins.promiseFor(component) === 'line' && pins.lines.length > 0) {
    const isKnown = pins.lines.some((each) => compareLines(parseLine(each) ?? line, line) === 0)
    if (!isKnown) return 'unknown'
  }
  return compareLines(line, wanted) < 0 ? 'behind' : 'disagrees'
}

const NOWHERE = { pinned: undefined, rewritten: undefined }

/** Returns the address with another version. The part after the folder stays. */
function pinnedAddresses(
  { url, written = url }: LinkMention,
  { rest }: DocsPage,
  folder: string,
): Pick<DocsLink, 'pinned' | 'rewritten'> | undefined {
  if (!url.endsWith(rest) || /\.\.|%2e/i.test(rest)) return undefined
  const pinned = folder + rest
  const [before, after, ...more] = written.split(url.slice(0, url.length - rest.length))
  const isSure = before !== undefined && after !== undefined && more.length === 0
  const isPlain = written === url || !/['"()<>&\\]/.test(folder)
  return { pinned, rewritten: isSure && isPlain ? before + folder + after : undefined }
}

function normalised(url: string): string | undefined {
  return /^https?:/i.test(url) ? URL.parse(url)?.href.replace(/^http:/, 'https:') : undefined
}

function normalisedBase(base: string): string {
  return base.replace(/^https?:\/\/[^/]*/i, `https://${hostOf(base)}`)
}

function hostOf(address: string): string {
  return /^https?:\/\/([^/?#]*)/i.exec(address)?.[1]?.toLowerCase() ?? ''
}

/** Returns the pages that an inventory mentions, and the first page of the docs. */
function pagesIn({ rows }: Inventory): ReadonlySet<string> {
  return new Set(['', ...rows.map(({ uri }) => pageOf(uri))])
}

function pageOf(rest: string): string {
  return (rest.split(/[?#]/, 1)[0] ?? '').replace(/(^|\/)index\.html$/, '$1')
}
