import { startBelow } from '../../basics/paths.ts'
import { percentDecoded } from '../../basics/percent.ts'
import type { Node } from '../../entries/entry.ts'
import type { Kind } from '../../kinds/kind.ts'

/** Returns the page address of a document, from the site's root: `/roadmap/items/e2e/`. */
export function addressOf(node: Node, base = '/'): string {
  const below = node.kind.inOneFile
    ? `${node.kind.address}/#${node.id}`
    : `${node.kind.address}/${node.id}/`
  return withBase(below, base)
}

/** Returns the address of the page that lists the documents of a kind. */
export function listAddress(kind: Kind, base = '/'): string {
  return withBase(`${kind.address}/`, base)
}

/** Returns the address of a published file that is not a document, such as a picture. */
export function fileAddress(path: string, content: string, base = '/'): string {
  const top = startBelow(content)
  const below = path.startsWith(top) ? path.slice(top.length) : path
  return withBase(`files/${below.split('/').map(encodeURIComponent).join('/')}`, base)
}

/**
 * Returns the path of the file with an address, or undefined when it is not the address of a file.
 */
export function fileAt(address: string, content: string, base = '/'): string | undefined {
  const top = withBase('files/', base)
  if (!address.startsWith(top)) return undefined
  const steps = address.slice(top.length).split('/').map(percentDecoded)
  if (steps.some((step) => step === undefined || NO_STEP.test(step))) return undefined
  return startBelow(content) + steps.join('/')
}

/** Returns the address of the page that explains a rule. */
export function ruleAddress(rule: string, base = '/'): string {
  return withBase(`rules/${rule}/`, base)
}

/** Returns the address where a version of the site begins: `/docs/` and `v1.2` → `/docs/v1.2/`. */
export function versionBase(prefix: string, base = '/'): string {
  return withBase(prefix === '' ? '' : `${prefix}/`, base)
}

/** Returns a version's name as a step of an address. The current version has an empty one. */
export function versionPrefix(name: string, isCurrent: boolean): string {
  if (isCurrent) return ''
  return /^\d/.test(name) ? `v${name}` : name
}

/** Returns the address of the search index of a version. */
export function searchAddress(prefix: string, base = '/'): string {
  return `${versionBase(prefix, base)}pagefind/`
}

/** Pages that do not belong to one document. */
export type PageName = 'health' | 'triage'

export function pageAddress(page: PageName, base = '/'): string {
  return withBase(`${page}/`, base)
}

/** Returns the address of any other page of a version, such as `roadmap/#late`. */
export function belowBase(path: string, base = '/'): string {
  return withBase(path, base)
}

export function withSlash(address: string): string {
  return address.endsWith('/') ? address : `${address}/`
}

function withBase(path: string, base: string): string {
  return `${base.replace(/\/+$/, '')}/${path}`
}

/** Matches text that is not one file name: empty text, a way upwards, or several steps. */
const NO_STEP = /^\.{0,2}$|[/\\]/
