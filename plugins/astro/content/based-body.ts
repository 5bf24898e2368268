import { finished, type Markup } from '../../basics/markup.ts'
import type { Body } from './paths.ts'

/**
 * Where addresses begin in a text that is rendered for every version of the site at once. It means
 * nothing anywhere else, and only addresses of our own making have it.
 */
export const ANY_BASE = '/~milepost~/'

/** The text for the version whose addresses begin with `base`. */
export function basedBody<Of extends Pick<Body, 'html' | 'picture'>>(body: Of, base: string): Of {
  const { html, picture } = body
  const based = (text: Markup) => finished(text.replaceAll(ANY_BASE, () => base))
  return {
    ...body,
    html: based(html),
    ...(picture === undefined ? {} : { picture: based(picture) }),
  }
}
