import { finished, type Markup } from '../../basics/markup.ts'
import type { Body } from './paths.ts'

/**
 * A placeholder for the base of addresses in a text that is rendered for every version of the site
 * at once. It occurs only in addresses that we make.
 */
export const ANY_BASE = '/~milepost~/'

/** Returns the text with addresses that begin with `base`. */
export function basedBody<Of extends Pick<Body, 'html' | 'picture'>>(body: Of, base: string): Of {
  const { html, picture } = body
  const based = (text: Markup) => finished(text.replaceAll(ANY_BASE, () => base))
  return {
    ...body,
    html: based(html),
    ...(picture === undefined ? {} : { picture: based(picture) }),
  }
}
