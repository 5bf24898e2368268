import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import {
  frontHead,
  headTitle,
  type PicturedSite,
  pictureTags,
} from '../../../plugins/astro/site/page-head.ts'
import { headOf } from '../../../plugins/views/pages/page-heads.ts'
import { PLAIN } from '../../../plugins/words/words.ts'
import { scratchProject } from '../../scratch.ts'

const SITE = { title: { en: 'R&D', fr: 'Recherche' }, defaultLocale: { lang: 'en' } }

test('a title ends where its author ends it, not where it says so', () => {
  expect(headTitle('Q&A <draft> </title><script>1</script>', SITE)).toBe(
    'Q&amp;A &lt;draft&gt; &lt;/title&gt;&lt;script&gt;1&lt;/script&gt; | R&amp;D',
  )
})

test('the site names itself in its own language, with its own mark between', () => {
  const french = { ...SITE, titleDelimiter: '–', defaultLocale: { lang: 'fr' } }
  expect(headTitle('Plan', french)).toBe('Plan – Recherche')
  expect(headTitle('Plan', { title: { en: 'Test' } })).toBe('Plan | Test')
  expect(headTitle('Plan')).toBe('Plan')
})

test('the front page is described as the site is, or else in our words', () => {
  const ours = headOf('front', PLAIN)
  expect(ours.description).not.toBe('')
  expect(frontHead({ description: 'Where we are.' }, PLAIN)).toEqual({
    ...ours,
    description: 'Where we are.',
  })
  expect(frontHead({}, PLAIN)).toEqual(ours)
})

test('every page names the card of a site by its whole address, and the icon for phones', () => {
  const site = picturedSite(['card.png', 'apple-touch-icon.png'])
  expect(heads('/card.png', site)).toEqual([
    'link apple-touch-icon /docs/apple-touch-icon.png',
    'meta og:image https://example.org/docs/card.png',
    'meta og:image:alt Our project',
    'meta twitter:card summary_large_image',
  ])
  expect(heads('pictures/card.png', picturedSite(['pictures/card.png']))[0]).toBe(
    'meta og:image https://example.org/docs/pictures/card.png',
  )
  expect(heads('https://cdn.example.org/a.png', site)[1]).toBe(
    'meta og:image https://cdn.example.org/a.png',
  )
})

test('a site without pictures says nothing of them, and one without an address names no card', () => {
  expect(heads(undefined, picturedSite([]))).toEqual([])
  expect(heads('card.png', picturedSite(['card.png'], { site: undefined }))).toEqual([])
})

test('what a site has in its own head stays', () => {
  const head = [
    {
      tag: 'meta' as const,
      attrs: { property: 'og:image', content: 'https://example.org/own.png' },
    },
    { tag: 'link' as const, attrs: { rel: 'apple-touch-icon', href: '/own.png' } },
  ]
  expect(heads('card.png', picturedSite(['card.png', 'apple-touch-icon.png'], { head }))).toEqual(
    [],
  )
})

test('a card that is not there is an error', () => {
  expect(() => heads('/kard.png', picturedSite(['card.png']))).toThrow(
    'Cannot use the option `card`: there is no file `public/kard.png`.',
  )
})

test('a card is called as the site is, in its default language', () => {
  const site = picturedSite(['card.png'], { title: { en: 'Ours', fr: 'Les nôtres' } })
  expect(heads('card.png', site, 'fr')).toContain('meta og:image:alt Les nôtres')
  expect(heads('card.png', site, 'de').join()).not.toContain('og:image:alt')
})

type Settings = Partial<PicturedSite['config']> & { readonly site?: string | undefined }

function picturedSite(files: readonly string[], settings: Settings = {}): PicturedSite {
  const root = scratchProject(
    Object.fromEntries(files.map((file) => [`public/${file}`, 'picture'])),
  )
  const publicDir = pathToFileURL(join(root, 'public/'))
  const { site, ...config } = { site: 'https://example.org', title: 'Our project', ...settings }
  return { astroConfig: { site, base: '/docs', publicDir }, config }
}

function heads(card: string | undefined, site: PicturedSite, lang = 'en'): readonly string[] {
  return pictureTags(card, site, lang).map(
    ({ tag, attrs = {} }) => `${tag} ${Object.values(attrs).join(' ')}`,
  )
}
