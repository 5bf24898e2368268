import { expect, test } from 'vitest'
import { exportedGraph } from '../../plugins/exports/graph.ts'
import { readProject } from '../../plugins/projects/read-project.ts'
import { lockedProjects } from '../projects/locked.ts'
import { itemWith, roadmap } from '../rules/samples.ts'
import { checked, mdx } from '../vocabulary.ts'
import { PROJECT, published } from './published.ts'

test('the graph has every document, with status, target, last day, address and relations', async () => {
  expect(exportedGraph(await published())).toMatchInlineSnapshot(`
    "{
      "format": "milepost-graph",
      "version": 1,
      "project": "Example",
      "site": "https://example.org",
      "line": "1.3",
      "documents": [
        {
          "kind": "component",
          "id": "engine",
          "title": "Engine",
          "address": "https://example.org/components/engine/",
          "relations": {
            "owner": [
              "group:core"
            ]
          }
        },
        {
          "kind": "group",
          "id": "core",
          "title": "Core",
          "status": "active",
          "phase": "active",
          "address": "https://example.org/groups/core/",
          "relations": {
            "leads[].person": [
              "person:ada"
            ]
          }
        },
        {
          "kind": "item",
          "id": "fast",
          "title": "Fast start",
          "status": "delayed",
          "phase": "late",
          "target": "2027-Q1",
          "due": "2027-03-31",
          "address": "https://example.org/roadmap/items/fast/",
          "relations": {
            "roadmap": [
              "roadmap:plan"
            ],
            "owners": [
              "person:ada"
            ],
            "group": [
              "group:core"
            ],
            "history[].target": [
              "release:v1.3"
            ]
          }
        },
        {
          "kind": "person",
          "id": "ada",
          "title": "Ada Lovelace",
          "address": "https://example.org/people/ada/"
        },
        {
          "kind": "policy",
          "id": "p",
          "title": "Policy",
          "address": "https://example.org/policy/p/"
        },
        {
          "kind": "release",
          "id": "v1.2",
          "title": "Release 1.2",
          "status": "released",
          "phase": "done",
          "address": "https://example.org/releases/v1.2/",
          "names": [
            "1.2"
          ],
          "relations": {
            "components": [
              "component:engine"
            ],
            "patches[].component": [
              "component:engine"
            ]
          }
        },
        {
          "kind": "release",
          "id": "v1.3",
          "title": "Release 1.3",
          "status": "released",
          "phase": "done",
          "address": "https://example.org/releases/v1.3/",
          "names": [
            "1.3"
          ]
        },
        {
          "kind": "roadmap",
          "id": "plan",
          "title": "Plan",
          "address": "https://example.org/roadmap/plan/",
          "relations": {
            "owner": [
              "group:core"
            ],
            "order": [
              "item:fast"
            ]
          }
        }
      ]
    }
    "
  `)
})

test('equal documents give equal bytes, in whatever order they are read', async () => {
  const turned = Object.fromEntries(Object.entries(PROJECT).reverse())
  expect(exportedGraph(await published(turned))).toBe(exportedGraph(await published()))
})

test('a hostile title stays one text, and no sign of it acts in a terminal', async () => {
  const title = '</script><img src=x onerror=alert(1)> ##[error] "},{"kind":"item"'
  const documents = { 'process/page.mdx': mdx(`title: ${JSON.stringify(title)}`, 'Words.') }
  const text = exportedGraph(await published(documents))
  expect(JSON.parse(text).documents).toMatchObject([{ kind: 'page', id: 'page', title }])
  expect(text).not.toContain('##[')
})

test('another project reads all of it', async () => {
  const text = exportedGraph(await published())
  const url = 'https://example.org/graph.json'
  const base = 'https://example.org/'
  const reading = { format: 'graph', url, base, kinds: {}, statuses: {}, target: 'target' } as const
  const read = readProject(Buffer.from(text), reading)
  if ('fault' in read) throw new Error(read.fault)
  expect(read.faults).toEqual([])
  expect(read.documents.length).toBe(JSON.parse(text).documents.length)
  const { graph } = await checked(
    {
      ...lockedProjects({ gov: text }, { url }),
      'roadmap/main.mdx': roadmap('order: [mine]'),
      'roadmap/items/mine.mdx': itemWith(['{ status: planned }'], 'needs: ["gov:fast"]'),
    },
    { config: { projects: { gov: url } } },
  )
  expect(graph.edgesFrom('item:mine').map(({ to }) => [to.key, to.title])).toEqual([
    ['roadmap:main', 'Main'],
    ['gov:item:fast', 'Fast start'],
  ])
})

test('a document elsewhere is not exported again as one of ours', async () => {
  const gov = exportedGraph(await published())
  const url = 'https://example.org/graph.json'
  const documents = {
    ...lockedProjects({ gov }, { url }),
    'roadmap/main.mdx': roadmap('order: [mine]'),
    'roadmap/items/mine.mdx': itemWith(['{ status: planned }'], 'needs: ["gov:fast"]'),
  }
  const text = exportedGraph(
    await published(documents, undefined, { config: { projects: { gov: url } } }),
  )
  expect(JSON.parse(text).documents.map(({ id }: { id: string }) => id)).toEqual(['mine', 'main'])
  expect(text).not.toContain('gov')
})
