import { expect, test } from 'vitest'
import { ruleUrlIn } from '../../plugins/engine/settings/rule-url.ts'
import type { Rule } from '../../plugins/rules/base/rule.ts'
import type { ViewContext } from '../../plugins/views/context.ts'
import { findingRow } from '../../plugins/views/document-facts.ts'
import { checked, mdx } from '../vocabulary.ts'

const DOCUMENTS = {
  'process/planning.mdx': mdx('title: How we plan'),
  'process/other.mdx': mdx('title: Another'),
}

/** The row of a finding of `planning.mdx`, which is about `id`. */
async function rowOf(id: string | undefined, pages: Partial<ViewContext> = {}) {
  const { graph, links } = await checked(DOCUMENTS)
  const context = { graph, links, base: '/', rulePages: false, ...pages } as unknown as ViewContext
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

test('its rule leads to its page on the site, else to the one that documents it', async () => {
  const ruleUrl = ruleUrlIn({ ownRules: [] })
  expect((await rowOf(undefined, { ruleUrl, rulePages: true })).ruleHref).toBe(
    '/rules/broken-link/',
  )
  expect((await rowOf(undefined, { ruleUrl })).ruleHref).toMatch(/^https:.*\/rules\/broken-link\/$/)
})

test('a rule of a project leads to the page that the project names, or nowhere', async () => {
  const named = (page?: string) =>
    ruleUrlIn({ ownRules: [{ id: 'broken-link', ...(page ? { page } : {}) } as Rule] })
  const own = 'https://example.org/rules'
  expect((await rowOf(undefined, { ruleUrl: named(own) })).ruleHref).toBe(own)
  expect(await rowOf(undefined, { ruleUrl: named() })).not.toHaveProperty('ruleHref')
})
