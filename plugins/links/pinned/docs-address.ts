/** Matches `{version}` in an address. A `v` right before it is kept for numbers only. */
const VERSION = /((?<![A-Za-z])v)?\{version\}/g

const NAMES = new Set(['latest', 'stable', 'main', 'master', 'dev', 'nightly'])

const NUMBER = /^v?(\d{1,6}(?:\.\d{1,6}){1,3}(?:[.-]?(?:a|b|rc|alpha|beta|dev|post)\d{0,6})?)$/

/** Puts a version into an address: `…/v{version}/` becomes `…/v1.3/` or `…/latest/`. */
export function versionedAddress(template: string, version: string): string {
  const isNumber = /^\d/.test(version)
  return template.replace(VERSION, (_, v) => `${isNumber && v ? v : ''}${version}`)
}

/** Returns the folder of a component's docs in one version, with its last slash. */
export function docsFolder(base: string, version: string): string {
  return versionedAddress(base, version).replace(/\/?$/, '/')
}

/** Reads a version in an address (`v1.3`, `1.3.2`, `latest`) and returns it without its `v`. */
export function versionIn(segment: string): string | undefined {
  if (NAMES.has(segment.toLowerCase())) return segment.toLowerCase()
  return NUMBER.exec(segment)?.[1]
}

/** A page of docs: its version, and the rest of its address after the folder. */
export interface DocsPage {
  readonly version: string
  readonly rest: string
}

/** Reads an address as a page of versioned docs. Returns undefined for any other address. */
export function docsPage(address: string, base: string): DocsPage | undefined {
  const template = base.replace(/\/?$/, '/')
  const at = template.search(VERSION)
  if (at === -1 || !address.startsWith(template.slice(0, at))) return undefined
  const between = /\{version\}([^{]*)/.exec(template)?.[1] ?? ''
  const [segment = ''] = address.slice(at).split(/[/?#]/, 1)
  const version = versionIn(segment)
  const below = address.slice(at + segment.length)
  const [path = ''] = below.split(/[?#]/, 1)
  if (version === undefined || !`${path}/`.startsWith(between)) return undefined
  return { version, rest: path.slice(between.length) + below.slice(path.length) }
}
