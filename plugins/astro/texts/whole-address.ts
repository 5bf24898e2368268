/** The start of addresses of a site whose own address nobody knows. */
const UNKNOWN = 'https://site.invalid'

/**
 * Completes an address on a page. Returns undefined for one that leads nowhere outside of a browser.
 */
export function wholeAddress(written: unknown, page: string): string | undefined {
  const url = URL.parse(String(written ?? ''), new URL(page, UNKNOWN))
  if (!url || !/^(?:https?|mailto):$/.test(url.protocol)) return undefined
  return url.href.startsWith(`${UNKNOWN}/`) ? url.href.slice(UNKNOWN.length) : url.href
}
