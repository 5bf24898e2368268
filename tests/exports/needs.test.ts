import { expect, test } from 'vitest'
import { needsFile } from '../../plugins/exports/needs.ts'
import { readProject } from '../../plugins/projects/read-project.ts'
import { mdx } from '../vocabulary.ts'
import { published } from './published.ts'

const item = (title: string, ...needs: readonly string[]) =>
  mdx(
    `title: ${title}\nroadmap: plan\nneeds: [${needs}]\nhistory: [{ status: planned, target: 2027-Q1 }]`,
  )

/** The documents that another project reads from a `needs.json`, each with its page. */
function read(text: string) {
  const base = 'https://example.org/'
  const reading = { base, url: `${base}needs.json`, kinds: {}, statuses: {}, target: 'target' }
  const project = readProject(Buffer.from(text), { format: 'needs', ...reading })
  if ('fault' in project) throw new Error(project.fault)
  return project.documents.map(({ id, title, address }) => `${id}: ${title}, ${address}`)
}

test('documents whose ids differ only in signs are needs of their own, and links tell them apart', async () => {
  const text = needsFile(
    await published({
      'roadmap/plan.mdx': mdx('title: Plan'),
      'roadmap/items/a.b.mdx': item('With a full stop'),
      'roadmap/items/a_b.mdx': item('With a line'),
      'roadmap/items/c.mdx': item('Needs one', 'a.b'),
      'roadmap/items/d.mdx': item('Needs both', 'a.b', 'a_b'),
    }),
  )
  expect(read(text)).toMatchInlineSnapshot(`
    [
      "item_a_2e_b: With a full stop, https://example.org/roadmap/items/a.b/",
      "item_a_b: With a line, https://example.org/roadmap/items/a_b/",
      "item_c: Needs one, https://example.org/roadmap/items/c/",
      "item_d: Needs both, https://example.org/roadmap/items/d/",
      "roadmap_plan: Plan, https://example.org/roadmap/plan/",
    ]
  `)
  const { versions } = JSON.parse(text)
  const { needs, needs_amount } = versions.current
  expect(needs_amount).toBe(Object.keys(needs).length)
  expect([needs.item_c.needs, needs.item_d.needs, needs.item_a_b.needs_back]).toEqual([
    ['item_a_2e_b'],
    ['item_a_2e_b', 'item_a_b'],
    ['item_d'],
  ])
})

test('the host and the path of a need make the address of its page, as Sphinx-Needs joins them', async () => {
  const documents = { 'roadmap/plan.mdx': mdx('title: Plan') }
  const bases = ['/', '/docs/', { root: '/', path: '/v1/', ending: '.html' }] as const
  for (const base of bases) {
    const place = { site: 'https://plan.example.org', base }
    const { versions } = JSON.parse(needsFile(await published(documents, place)))
    const { path, url } = versions.current.needs.roadmap_plan
    expect(`https://plan.example.org/${path}`).toBe(url)
  }
})
