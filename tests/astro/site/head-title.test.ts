import { expect, test } from 'vitest'
import { headTitle } from '../../../plugins/astro/site/head-title.ts'

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
