import { startBelow } from '../../basics/paths.ts'
import { percentDecoded } from '../../basics/percent.ts'
import type { Node } from '../../entries/entry.ts'
import type { Kind } from '../../kinds/kind.ts'

/** The page address of a document, from the site's root: `/roadmap/items/e2e/`. */
export function addressOf(node: Node, base = '/'): string {
  const below = node.kind.inOneFile
    ? `${node.kind.address}/#${node.id}`
    : `${node.kind.address}/${node.id}/`
  return withBase(below, base)
}

/** The page that lists the documents of a kind. */
export function listAddress(kind: Kind, base = '/'): string {
  return withBase(`${kind.address}/`, base)
}

/** Where a file of the content folder that is no document is published: a picture, say. */
export function fileAddress(path: string, content: string, base = '/'): string {
  const top = startBelow(content)
  const below = path.startsWith(top) ? path.slice(top.length) : path
  return withBase(`files/${below.split('/').map(encodeURIComponent).join('/')}`, base)
}

/** The file whose address this is; undefined where it is that of no file. */
export function fileAt(address: string, content: string, base = '/'): string | undefined {
  const top = withBase('files/', base)
  if (!address.startsWith(top)) return undefined
  const steps = address.slice(top.length).split('/').map(percentDecoded)
  if (steps.some((step) => step === undefined || NO_STEP.test(step))) return undefined
  return startBelow(content) + steps.join('/')
}

/** The page that explains a rule. */
export function ruleAddress(rule: string, base = '/'): string {
  return withBase(`rules/${rule}/`, base)
}

/** Where a version of the site begins: `/docs/` and `v1.2` → `/docs/v1.2/`. */
export function versionBase(prefix: string, base = '/'): string {
  return withBase(prefix === '' ? '' : `${prefix}/`, base)
}

/** A version's name as a step of an address; the current one needs none. */
export function versionPrefix(name: string, isCurrent: boolean): string {
  if (isCurrent) return ''
  return /^\d/.test(name) ? `v${name}` : name
}

/** The folder of the index that a version is searched in. */
export function searchAddress(prefix: string, base = '/'): string {
  return `${versionBase(prefix, base)}pagefind/`
}

/** The pages that are about no document in particular. */
export type PageName = 'health' | 'triage'

export function pageAddress(page: PageName, base = '/'): string {
  return withBase(`${page}/`, base)
}

/** Any other page of a version: `roadmap/#late` below where the version begins. */
export function belowBase(path: string, base = '/'): string {
  return withBase(path, base)
}

export function withSlash(address: string): string {
  return address.endsWith('/') ? address : `${address}/`
}

function withBase(path: string, base: string): string {
  return `${base.replace(/\/+$/, '')}/${path}`
}

/** No name of a file: empty, a way upwards, or more than one step. */
const NO_STEP = /^\.{0,2}$|[/\\]/
