const DRAWABLE = /^(?:https?:\/\/|\.{0,2}\/(?!\/)|#)/i
const UNSAFE = /[\s"<>\\^`{|}]/g

/**
 * Returns an address that a picture may link to: a web address, or one of the site's own.
 * Characters that are not allowed in an address or in an XML attribute are percent-encoded.
 */
export function drawableAddress(href: string | undefined): string | undefined {
  if (href === undefined || !DRAWABLE.test(href)) return undefined
  return href.replace(UNSAFE, encodeURIComponent)
}
