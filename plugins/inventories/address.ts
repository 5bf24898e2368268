import type { InventoryRow } from './inventory.ts'

const CONTROL = /\p{Cc}/u
const PARENT_STEP = /\.\.|%2e/i
const SCHEME = /^\s*[a-z][a-z0-9+.-]*:/i

/**
 * Says why an address could lead out of its site, as the end of "its address …". Returns undefined
 * for a safe address.
 */
export function addressFault(uri: string): string | undefined {
  const path = uri.split(/[?#]/, 1)[0] ?? ''
  if (CONTROL.test(uri)) return 'holds a control character'
  if (path.startsWith('/')) return 'begins with `/` and would replace the base'
  if (path.includes('\\')) return 'holds a backslash'
  if (SCHEME.test(path)) return 'carries a scheme of its own'
  if (PARENT_STEP.test(path) && segments(path).includes('..')) return 'climbs with `..`'
  return undefined
}

/**
 * Returns the page of a row under `base`, an http or https folder with or without its last slash.
 * Returns undefined when the base is not such a folder or the row would lead out of it.
 */
export function addressOf(base: string, row: Pick<InventoryRow, 'uri'>): string | undefined {
  const folder = folderOf(base)
  if (!folder || addressFault(row.uri)) return undefined
  const address = URL.parse(folder.href + row.uri)
  if (address?.origin !== folder.origin) return undefined
  return address.pathname.startsWith(folder.pathname) ? address.href : undefined
}

function folderOf(base: string): URL | undefined {
  const url = URL.parse(base)
  if (!url || !/^https?:$/.test(url.protocol)) return undefined
  if (url.username || url.password || url.search || url.hash) return undefined
  return URL.parse(url.href.replace(/[?#]*$/, '').replace(/\/?$/, '/')) ?? undefined
}

function segments(path: string): string[] {
  const dots = path.replace(/%2e/gi, '.')
  return dots.split(/\/|%2f|%5c/i).map((segment) => segment.trim())
}
