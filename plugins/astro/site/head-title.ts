import { encoded, type Markup } from '../../basics/markup.ts'
import type { StarlightSettings } from './site-part.ts'

/**
 * The content of a page's `<title>`, in Starlight's own words. Starlight writes what it is given there
 * as it stands, as if it were markup; so it is given text that is encoded already.
 */
export function headTitle(title: string, settings: StarlightSettings = {}): Markup {
  const { title: names = {}, titleDelimiter = '|', defaultLocale } = settings
  const site = names[defaultLocale?.lang ?? 'en']
  return encoded(site === undefined ? title : `${title} ${titleDelimiter} ${site}`)
}
