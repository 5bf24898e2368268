import { given } from '../../basics/given.ts'
import type { LineState } from '../../clocks/releases/line-states.ts'
import type { Node } from '../../entries/entry.ts'
import type { Kind } from '../../kinds/kind.ts'
import { type Base, rootOf } from '../../links/addresses/base.ts'
import {
  addressOf,
  frontAddress,
  listAddress,
  type PageName,
  pageAddress,
  versionBase,
} from '../../links/addresses/routes.ts'
import { NEXT, type SiteVersion } from '../../links/addresses/site-version.ts'
import type { Words } from '../../words/words.ts'
import { titleOf } from '../kind-title.ts'
import type { SidebarEntry } from './version-sidebar.ts'

/** A version of the site, with the state of its line. */
export interface PublishedVersion extends SiteVersion {
  /** The state of its line; undefined for the work tree. */
  readonly state: LineState | undefined
  /** The pages that are about no document, apart from the front page and the lists. */
  readonly pages: readonly PageName[]
}

/** The facts on a page about the version it belongs to. */
export interface VersionPage {
  readonly name: string
  /** The page in every version, or the nearest one to it. */
  readonly rows: readonly VersionRow[]
  /** The notice above a page that is not of the current version. */
  readonly notice?: { readonly text: string; readonly current: VersionRow }
  /** The address that search engines should index instead. */
  readonly canonical?: string
  /** True when the version gets no more support; search engines should then skip it. */
  readonly unsupported: boolean
  /** The start of its addresses below the site's, such as `v1.2`; empty for the current version. */
  readonly prefix: string
  /** The folder of the search index for its readers, when it is not the site's own. */
  readonly search?: string
  /** The sidebar; undefined when the site's own is used. */
  readonly sidebar?: readonly SidebarEntry[]
}

export interface VersionRow {
  readonly text: string
  readonly href: string
  readonly state: string
  readonly isHere: boolean
  /** The reason why the link leads to another page than this one. */
  readonly missing?: string
}

/**
 * The subject of a page: a document, the list of a kind, the front page, or a page about no
 * document.
 */
export type PageSubject =
  | { readonly node: Node }
  | { readonly list: Kind }
  | { readonly front: true }
  | { readonly page: PageName }

export interface VersionsOfSite {
  /** The versions of the site, in the order that readers see them. */
  readonly siteVersions: readonly PublishedVersion[]
  /** The base of the version at the front. */
  readonly base: Base
  /** The names of the kinds that have no list on the site. */
  readonly unlisted?: readonly string[] | undefined
  /** False when the front of the site is not a page of ours. Versions have one all the same. */
  readonly front?: boolean | undefined
  readonly words: Words
}

/** Returns the facts about versions for a page of `here`. */
export function versionPage(
  subject: PageSubject,
  here: PublishedVersion,
  site: VersionsOfSite,
): VersionPage {
  const { siteVersions, words } = site
  const current = siteVersions.find(({ prefix }) => prefix === '')
  const rows = siteVersions.map((siteVersion): VersionRow => {
    const { href, missing } = nearestPage(subject, siteVersion, site)
    const isHere = siteVersion === here
    return {
      text: siteVersion.name,
      href,
      state: words(`version.state.${stateOf(siteVersion)}`),
      isHere,
      ...missing,
    }
  })
  const isOld = here !== current
  const inCurrent = rows.find(({ text }) => text === current?.name)
  return {
    name: here.name,
    rows,
    unsupported: here.state === 'ended',
    prefix: here.prefix,
    ...given({
      canonical: isOld && !inCurrent?.missing ? inCurrent?.href : undefined,
      notice: isOld && inCurrent ? { text: noticeOf(here, words), current: inCurrent } : undefined,
    }),
  }
}

interface Nearest {
  readonly href: string
  readonly missing?: { readonly missing: string }
}

/**
 * Finds a page in another version: the page itself, else the document under its other name, else
 * its list, else the front page.
 */
export function nearestPage(
  subject: PageSubject,
  siteVersion: PublishedVersion,
  { base, unlisted = [], front: hasFront = true, words }: Omit<VersionsOfSite, 'siteVersions'>,
): Nearest {
  const { graph, prefix } = siteVersion
  const start = versionBase(prefix, base)
  const front = frontAddress(hasFront || prefix !== '' ? start : rootOf(base))
  const lacking = { missing: { missing: words('version.lacks-page') } }
  if ('front' in subject) return { href: front }
  if ('page' in subject) {
    const isThere = siteVersion.pages.includes(subject.page)
    return isThere ? { href: pageAddress(subject.page, start) } : { href: front, ...lacking }
  }
  if ('node' in subject) {
    const same = sameDocument(subject.node, siteVersion)
    if (same) return { href: addressOf(same, start) }
  }
  const kind = 'node' in subject ? subject.node.kind : subject.list
  const hasSome = graph.entries(kind).length > 0 && !unlisted.includes(kind.name)
  if ('list' in subject && hasSome) return { href: listAddress(kind, start) }
  return hasSome
    ? {
        href: listAddress(kind, start),
        missing: { missing: words('version.lacks-list', { list: titleOf(kind, words) }) },
      }
    : { href: front, ...lacking }
}

/**
 * Finds a document in another version. A document keeps its former ids as aliases, which link old
 * and new names.
 */
function sameDocument({ key, id, kind, aliases }: Node, { graph }: SiteVersion): Node | undefined {
  const found = graph.entry(key)
  if (found) return found
  const named = [id, ...aliases].flatMap((name) => graph.named(name, [kind.name]))
  return named.flatMap((node) => graph.entry(node.key) ?? [])[0]
}

function stateOf({ name, state }: PublishedVersion): LineState | typeof NEXT {
  return name === NEXT ? NEXT : (state ?? 'planned')
}

function noticeOf(siteVersion: PublishedVersion, words: Words): string {
  return words(`version.notice.${stateOf(siteVersion)}`, { version: siteVersion.name })
}
