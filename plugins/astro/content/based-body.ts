import { given } from '../../basics/given.ts'
import { finished, type Markup } from '../../basics/markup.ts'
import type { Body } from './paths.ts'

/**
 * A placeholder for the base of addresses in a text that is rendered for every version of the site
 * at once. It occurs only in addresses that we make.
 */
export const ANY_BASE = '/~milepost~/'

/**
 * Returns the text with addresses that begin with `base`. The files of a version are published
 * once, below `fileBase`, whatever the language of the page is.
 */
export function basedBody<Of extends Pick<Body, 'html' | 'picture'>>(
  body: Of,
  base: string,
  fileBase = base,
): Of {
  const { html, picture } = body
  const based = (text: Markup) => {
    const filed = text.replaceAll(`${ANY_BASE}files/`, () => `${fileBase}files/`)
    return finished(filed.replaceAll(ANY_BASE, () => base))
  }
  return {
    ...body,
    html: based(html),
    ...given({ picture: picture && based(picture) }),
  }
}
