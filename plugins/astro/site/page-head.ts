import type { HookParameters } from '@astrojs/starlight/types'
import { given } from '../../basics/given.ts'
import { encoded, type Markup } from '../../basics/markup.ts'
import { MessageError } from '../../basics/message-error.ts'
import { code } from '../../basics/wording.ts'
import { joined } from '../../links/addresses/base.ts'
import { headOf, type PageHead } from '../../views/pages/page-heads.ts'
import type { Words } from '../../words/words.ts'
import type { StarlightSettings } from './site-options.ts'
import { ownFileAt } from './taken.ts'

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

/** Returns the head of the front page: the site describes itself, if its configuration does. */
export function frontHead({ description }: StarlightSettings, words: Words): PageHead {
  return { ...headOf('front', words), ...given({ description }) }
}

type Hook = HookParameters<'config:setup'>
type HeadTag = NonNullable<Hook['config']['head']>[number]

/** A site, as the plugin of Starlight sees it before Starlight has read its settings. */
export interface PicturedSite {
  readonly astroConfig: {
    readonly site?: string | undefined
    readonly base: string
    readonly publicDir: URL
  }
  readonly config: Pick<Hook['config'], 'title' | 'head'>
}

/** The picture of a site on the first screen of a phone. Browsers know it by this name. */
const TOUCH_ICON = 'apple-touch-icon.png'

/**
 * Returns what the head of every page says of the pictures of a site: the card that chats and social
 * networks show beside a link, and the icon on the first screen of a phone. A tag that the site has
 * in its own `head` is not among them. Throws when the card is no file of the public folder.
 */
export function pictureTags(
  card: string | undefined,
  { astroConfig, config }: PicturedSite,
  lang: string,
): readonly HeadTag[] {
  const { base, publicDir } = astroConfig
  const names = new Set(
    (config.head ?? []).flatMap(({ attrs }) => [attrs?.['property'], attrs?.['rel']]),
  )
  const hasIcon = ownFileAt(TOUCH_ICON, { routes: [], publicDir }) !== undefined
  const address = card === undefined ? undefined : cardAddress(card, astroConfig)
  return [
    ...(hasIcon && !names.has('apple-touch-icon') ? [link(joined(base, TOUCH_ICON))] : []),
    ...(address && !names.has('og:image') ? cardTags(address, titleIn(config.title, lang)) : []),
  ]
}

/** Returns the whole address of a card, or undefined where the site does not know its own. */
function cardAddress(
  card: string,
  { site, base, publicDir }: PicturedSite['astroConfig'],
): string | undefined {
  if (URL.canParse(card)) return card
  const path = card.replace(/^\/+/, '')
  if (ownFileAt(path, { routes: [], publicDir }) === undefined) {
    throw new MessageError(
      `Cannot use the option \`card\`: there is no file ${code(`public/${path}`)}.`,
    )
  }
  return site === undefined ? undefined : new URL(joined(base, path), site).href
}

function titleIn(title: PicturedSite['config']['title'], lang: string): string | undefined {
  return typeof title === 'string' ? title : title[lang]
}

function cardTags(address: string, title: string | undefined): readonly HeadTag[] {
  return [
    meta({ property: 'og:image', content: address }),
    ...(title === undefined ? [] : [meta({ property: 'og:image:alt', content: title })]),
    meta({ name: 'twitter:card', content: 'summary_large_image' }),
  ]
}

function meta(attrs: Readonly<Record<string, string>>): HeadTag {
  return { tag: 'meta', attrs }
}

function link(href: string): HeadTag {
  return { tag: 'link', attrs: { rel: 'apple-touch-icon', href } }
}
