import { expect, test } from 'vitest'
import { aboutText } from '../../../plugins/astro/content/about-text.ts'
import { encoded } from '../../../plugins/basics/markup.ts'
import { checked, mdx } from '../../vocabulary.ts'

async function about(id: string | undefined, prefix = '') {
  const documents = { 'process/us.mdx': mdx('title: Who we are', 'Text.') }
  const { graph } = await checked({ ...documents, 'people.yaml': 'ada: { name: Ada }' })
  const body = async () => ({ html: encoded('Text.'), headings: [] })
  const bodies = { digest: () => '', body }
  return aboutText({ graph, bodies, base: '/docs/', prefix }, id)
}

test('the front page has the text of the document that the option names, and a link to it', async () => {
  expect(await about('us')).toEqual({
    body: { html: 'Text.', headings: [] },
    document: { text: 'Who we are', href: '/docs/process/us/' },
  })
  expect(await about(undefined)).toBeUndefined()
})

test('an id of no document is an error, except in an earlier version, which may lack it', async () => {
  await expect(about('uss')).rejects.toThrow(
    'Cannot use the option `about`: there is no document `uss`; did you mean `us`?',
  )
  await expect(about('ada')).rejects.toThrow('there is no document `ada`')
  expect(await about('uss', 'v1.2')).toBeUndefined()
})
