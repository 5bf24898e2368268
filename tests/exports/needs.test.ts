import { expect, test } from 'vitest'
import { needsFile } from '../../plugins/exports/needs.ts'
import { version } from '../../plugins/outside/manifest.ts'
import { readProject } from '../../plugins/projects/read-project.ts'
import { mdx } from '../vocabulary.ts'
import { PLACE, published } from './published.ts'

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

const DOCS = { root: '/docs/', path: '/docs/', ending: '.html' } as const

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

test('a need has the fields of a document, and the file says of which type they are', async () => {
  const documents = {
    'people.yaml': 'ada: { name: Ada }\n',
    'roadmap/plan.mdx': mdx('title: Plan'),
    'roadmap/items/a.mdx': mdx(
      'title: A\nroadmap: plan\nowners: [ada]\ntags: [x, y]\ndescription: "*bold*"\nhistory: [{ status: planned, target: 2027-Q1 }]',
    ),
  }
  const text = needsFile(await published(documents, { ...PLACE, base: DOCS }))
  const { versions, ...head } = JSON.parse(text)
  const { creator, needs_schema, needs } = versions.current
  expect({ ...head, creator }).toEqual({
    ...{ project: 'Example', current_version: 'current' },
    creator: { program: 'milepost', version },
  })
  expect(needs).toMatchInlineSnapshot(`
    {
      "item_a": {
        "content": "\\*bold\\*",
        "docname": "docs/roadmap/items/a",
        "file": "content/roadmap/items/a.mdx",
        "id": "item_a",
        "lineno": 1,
        "path": "docs/roadmap/items/a.html",
        "phase": "open",
        "roadmap": [
          "roadmap_plan",
        ],
        "roadmap_back": [],
        "sections": [],
        "status": "planned",
        "tags": [
          "x",
          "y",
        ],
        "title": "A",
        "type": "item",
        "type_name": "item",
        "url": "https://example.org/docs/roadmap/items/a.html",
      },
      "roadmap_plan": {
        "content": "",
        "docname": "docs/roadmap/plan",
        "file": "content/roadmap/plan.mdx",
        "id": "roadmap_plan",
        "lineno": 1,
        "path": "docs/roadmap/plan.html",
        "roadmap": [],
        "roadmap_back": [
          "item_a",
        ],
        "sections": [],
        "tags": [],
        "title": "Plan",
        "type": "roadmap",
        "type_name": "roadmap",
        "url": "https://example.org/docs/roadmap/plan.html",
      },
    }
  `)
  const { properties, ...schema } = needs_schema
  const fields = Object.entries(properties).map(([name, field]) => {
    return `${name}: ${JSON.stringify(field)}`
  })
  expect(schema).toEqual({ $schema: 'http://json-schema.org/draft-07/schema#', type: 'object' })
  expect(fields).toMatchInlineSnapshot(`
    [
      "id: {"type":"string","default":"","field_type":"core"}",
      "type: {"type":"string","default":"","field_type":"core"}",
      "type_name: {"type":"string","default":"","field_type":"core"}",
      "title: {"type":"string","default":"","field_type":"core"}",
      "status: {"type":"string","default":"","field_type":"core"}",
      "content: {"type":"string","default":"","field_type":"core"}",
      "docname: {"type":"string","default":"","field_type":"core"}",
      "url: {"type":"string","default":"","field_type":"extra"}",
      "path: {"type":"string","default":"","field_type":"extra"}",
      "file: {"type":"string","default":"","field_type":"extra"}",
      "phase: {"type":"string","default":"","field_type":"extra"}",
      "tags: {"type":"array","items":{"type":"string"},"default":[],"field_type":"core"}",
      "sections: {"type":"array","items":{"type":"string"},"default":[],"field_type":"core"}",
      "lineno: {"type":"integer","default":0,"field_type":"core"}",
      "roadmap: {"type":"array","items":{"type":"string"},"default":[],"field_type":"links"}",
      "roadmap_back: {"type":"array","items":{"type":"string"},"default":[],"field_type":"backlinks"}",
    ]
  `)
})
