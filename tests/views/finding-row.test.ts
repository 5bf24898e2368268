import { expect, test } from 'vitest'
import type { ViewContext } from '../../plugins/views/context.ts'
import { findingRow } from '../../plugins/views/document-facts.ts'
import { checked, mdx } from '../vocabulary.ts'

const DOCUMENTS = {
  'process/planning.mdx': mdx('title: How we plan'),
  'process/other.mdx': mdx('title: Another'),
}

/** The row of a finding of `planning.mdx`, which is about `id`. */
async function rowOf(id: string | undefined, rulePages = false) {
  const { graph, links } = await checked(DOCUMENTS)
  const context = { graph, links, base: '/', rulePages } as unknown as ViewContext
  const about = id === undefined ? {} : { id }
  const said = { rule: 'broken-link', severity: 'error', message: 'It leads nowhere.' } as const
  const file = 'content/process/planning.mdx'
  return findingRow(context, { ...said, file, place: null, ...about })
}

/** The title of the document that a finding of `planning.mdx` leads to. */
async function leadsTo(id: string | undefined): Promise<string | undefined> {
  return (await rowOf(id)).document?.text
}

test('a finding leads to the document that it is about, else to the one it stands in', async () => {
  expect(await leadsTo('page:other')).toBe('Another')
  expect(await leadsTo(undefined)).toBe('How we plan')
  expect(await leadsTo('page:gone')).toBe(undefined)
})

test('its rule has a link where the site has pages of rules', async () => {
  expect((await rowOf(undefined, true)).ruleHref).toBe('/rules/broken-link/')
  expect(await rowOf(undefined)).not.toHaveProperty('ruleHref')
})
