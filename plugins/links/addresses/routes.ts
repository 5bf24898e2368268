import { startBelow } from '../../basics/paths.ts'
import { percentDecoded } from '../../basics/percent.ts'
import type { Node } from '../../entries/entry.ts'
import type { Kind } from '../../kinds/kind.ts'
import { type Base, joined, pageAt, pathOf, rootOf, withPath } from './base.ts'
import { hasPage } from './own-page.ts'

/**
 * Returns the page address of a document, from the site's root: `/roadmap/items/e2e/`. A document
 * of another project has its address there.
 */
export function addressOf(node: Node, base: Base = '/'): string {
  if (node.project) return node.project.address ?? '#'
  const below = hasPage(node)
    ? `${node.kind.address}/${node.id}/`
    : `${node.kind.address}/#${node.id}`
  return pageAt(below, base)
}

/** Returns the address of the page that lists the documents of a kind. */
export function listAddress(kind: Kind, base: Base = '/'): string {
  return pageAt(`${kind.address}/`, base)
}

/** Returns the address of a published file that is not a document, such as a picture. */
export function fileAddress(path: string, content: string, base: Base = '/'): string {
  const top = startBelow(content)
  const below = path.startsWith(top) ? path.slice(top.length) : path
  return joined(pathOf(base), `files/${below.split('/').map(encodeURIComponent).join('/')}`)
}

/**
 * Returns the path of the file with an address, or undefined when it is not the address of a file.
 */
export function fileAt(address: string, content: string, base: Base = '/'): string | undefined {
  const top = joined(pathOf(base), 'files/')
  if (!address.startsWith(top)) return undefined
  const steps = address.slice(top.length).split('/').map(percentDecoded)
  if (steps.some((step) => step === undefined || NO_STEP.test(step))) return undefined
  return startBelow(content) + steps.join('/')
}

/** Returns the address of the page that explains a rule. The site itself has such pages. */
export function ruleAddress(rule: string, base: Base = '/'): string {
  return pageAt(`rules/${rule}/`, rootOf(base))
}

/** Returns the base of a version of the site: `/docs/` and `v1.2` → `/docs/v1.2/`. */
export function versionBase(prefix: string, base: Base = '/'): Base {
  return withPath(base, versionPath(prefix, base))
}

/** Returns the path that the addresses of a version of the site begin with. */
export function versionPath(prefix: string, base: Base = '/'): string {
  return joined(pathOf(base), prefix === '' ? '' : `${prefix}/`)
}

/** Returns the address of the front page of a version. */
export function frontAddress(base: Base = '/'): string {
  return pageAt('', base)
}

/** Returns a version's name as a step of an address. The current version has an empty one. */
export function versionPrefix(name: string, isCurrent: boolean): string {
  if (isCurrent) return ''
  return /^\d/.test(name) ? `v${name}` : name
}

/** Returns the address of the search index of a version. */
export function searchAddress(prefix: string, base: Base = '/'): string {
  return `${versionPath(prefix, base)}pagefind/`
}

/** Pages that do not belong to one document, in the order in which a sidebar lists them. */
export const PAGES = [
  'plan',
  'by-time',
  'board',
  'timeline',
  'graph',
  'unowned',
  'changes',
  'health',
  'triage',
] as const
export type PageName = (typeof PAGES)[number]

/** Returns the address of a page about no document, or of one below it: `/plan/owner/ada/`. */
export function pageAddress(
  page: PageName,
  base: Base = '/',
  below: readonly string[] = [],
): string {
  return pageAt([page, ...below.map(encodeURIComponent), ''].join('/'), base)
}

/** Returns the address of any other page of a version, such as `roadmap/#late`. */
export function belowBase(path: string, base: Base = '/'): string {
  return pageAt(path, base)
}

export function withSlash(address: string): string {
  return address.endsWith('/') ? address : `${address}/`
}

/** Matches text that is not one file name: empty text, a way upwards, or several steps. */
const NO_STEP = /^\.{0,2}$|[/\\]/
