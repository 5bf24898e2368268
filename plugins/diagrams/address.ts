const DRAWABLE = /^(?:https?:\/\/|\.{0,2}\/(?!\/)|#)/i
const UNSAFE = /[\s"<>\\^`{|}]/g

/**
 * An address that a picture may link to: a web address, or one of the site's own. Letters that no
 * address holds as they are, and XML not in an attribute, are written as numbers.
 */
export function drawableAddress(href: string | undefined): string | undefined {
  if (href === undefined || !DRAWABLE.test(href)) return undefined
  return href.replace(UNSAFE, encodeURIComponent)
}
