import { encoded, type Markup } from '../../basics/markup.ts'
import type { StarlightSettings } from './site-options.ts'

/**
 * Returns the content of a page's `<title>` in Starlight's form. It is encoded already, because
 * Starlight writes it unchanged as markup:
 * https://github.com/withastro/starlight/blob/main/packages/starlight/components/Head.astro
 */
export function headTitle(title: string, settings: StarlightSettings = {}): Markup {
  const { titleDelimiter = '|' } = settings
  const site = siteTitle(settings)
  return encoded(site === undefined ? title : `${title} ${titleDelimiter} ${site}`)
}

/** Returns the title of a site in its default language, or undefined when it has none. */
export function siteTitle({ title = {}, defaultLocale }: StarlightSettings): string | undefined {
  return title[defaultLocale?.lang ?? 'en']
}
