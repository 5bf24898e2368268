import { encoded, type Markup } from '../../basics/markup.ts'
import type { StarlightSettings } from './site-options.ts'

/**
 * Returns the content of a page's `<title>` in Starlight's form. It is encoded already, because
 * Starlight writes it unchanged as markup:
 * https://github.com/withastro/starlight/blob/main/packages/starlight/components/Head.astro
 */
export function headTitle(title: string, settings: StarlightSettings = {}): Markup {
  const { title: names = {}, titleDelimiter = '|', defaultLocale } = settings
  const site = names[defaultLocale?.lang ?? 'en']
  return encoded(site === undefined ? title : `${title} ${titleDelimiter} ${site}`)
}
