import { Ajv } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { apiFiles } from '../../plugins/exports/api.ts'
import { needsFile } from '../../plugins/exports/needs.ts'
import { mdx } from '../vocabulary.ts'
import { PLACE, PROJECT, published } from './published.ts'

async function files(documents = PROJECT, place = PLACE) {
  const all = [...apiFiles(await published(documents, place))]
  return new Map(all.map(({ path, content }) => [path, JSON.parse(content)]))
}

test('every file keeps the schema that the index names for it', async () => {
  const all = await files()
  const ajv = new Ajv2020({ strict: true })
  const schemas = [...all].filter(([path]) => path.endsWith('.schema.json'))
  for (const [, schema] of schemas) ajv.addSchema(schema)
  const checkedPaths = [...all.keys()].flatMap((path) => {
    if (path.endsWith('.schema.json')) return []
    const name = path.includes('/documents/') ? 'documents' : path.replace(/^.*\/|\.json$/g, '')
    const id = `https://example.org/api/v1/schemas/${name}.schema.json`
    expect(ajv.validate(id, all.get(path)), `${path}: ${ajv.errorsText()}`).toBe(true)
    return [path]
  })
  expect(checkedPaths).toMatchInlineSnapshot(`
    [
      "api/v1/index.json",
      "api/v1/kinds.json",
      "api/v1/documents/item.json",
      "api/v1/documents/roadmap.json",
      "api/v1/documents/group.json",
      "api/v1/documents/person.json",
      "api/v1/documents/policy.json",
      "api/v1/documents/component.json",
      "api/v1/documents/release.json",
      "api/v1/graph.json",
      "api/v1/releases.json",
      "api/v1/changes.json",
    ]
  `)
})

test('a kind without a list on the site has no address', async () => {
  const all = await files(PROJECT, { ...PLACE, unlisted: ['group'] })
  const { kinds } = all.get('api/v1/kinds.json')
  const rows = kinds.map(({ name, url }: { name: string; url?: string }) => `${name} ${url}`)
  expect(rows.slice(0, 3)).toEqual([
    'item https://example.org/roadmap/items/',
    'roadmap https://example.org/roadmap/',
    'group undefined',
  ])
})

test('the index names every file, and each of them exists', async () => {
  const all = await files()
  const { files: named, documents, schemas } = all.get('api/v1/index.json')
  const addresses = [named, documents, schemas].flatMap((each) => Object.values<string>(each))
  const paths = addresses.map((each) => new URL(each).pathname.slice(1))
  expect(paths.toSorted()).toEqual(
    [...all.keys()].filter((path) => !/index\.json$/.test(path)).sort(),
  )
})

test('a document with its fields, its status and its page', async () => {
  const { documents } = (await files()).get('api/v1/documents/item.json')
  expect(documents).toMatchInlineSnapshot(`
    [
      {
        "aliases": [],
        "fields": {
          "description": "It starts at once.",
          "group": "core",
          "history": [
            {
              "on": "2026-02-03",
              "status": "planned",
              "target": "1.3",
            },
            {
              "note": "The cache is not ready",
              "on": "2026-08-20",
              "status": "delayed",
              "target": "2027-Q1",
            },
          ],
          "owners": [
            "ada",
          ],
          "roadmap": "plan",
          "title": "Fast start",
        },
        "file": "content/roadmap/items/fast.mdx",
        "id": "fast",
        "key": "item:fast",
        "phase": "late",
        "status": "delayed",
        "title": "Fast start",
        "url": "https://example.org/roadmap/items/fast/",
      },
    ]
  `)
})

test('release lines with their support', async () => {
  expect((await files()).get('api/v1/releases.json').releases).toMatchInlineSnapshot(`
    [
      {
        "line": "1.3",
        "next": {
          "lines": 1,
          "state": "security-only",
        },
        "releaseDate": "2026-09-30",
        "state": "current",
        "title": "Release 1.3",
        "url": "https://example.org/releases/v1.3/",
        "versions": {},
      },
      {
        "activeSupportEnd": "2026-09-30",
        "line": "1.2",
        "next": {
          "lines": 1,
          "state": "ended",
        },
        "releaseDate": "2026-06-30",
        "state": "security-only",
        "title": "Release 1.2",
        "url": "https://example.org/releases/v1.2/",
        "versions": {
          "engine": "1.2.1",
        },
      },
    ]
  `)
})

test('JSON is inert in a page, and reads back as the author wrote it', async () => {
  const title = '</script><script>alert(1)</script>'
  const documents = { ...PROJECT, 'process/x.mdx': mdx(`title: "${title}"`) }
  const all = [...apiFiles(await published(documents))]
  const page = all.find(({ path }) => path === 'api/v1/documents/page.json')
  expect(page?.content).not.toContain('<')
  expect(JSON.parse(page?.content ?? '').documents[0].title).toBe(title)
})

test('needs.json keeps its own schema, and its links lead to its needs', async () => {
  const file = JSON.parse(needsFile(await published()))
  const { needs, needs_schema, needs_amount } = file.versions[file.current_version]
  const ajv = new Ajv({ strict: false })
  const rows = Object.values<Record<string, unknown>>(needs)
  expect(needs_amount).toBe(rows.length)
  const links = Object.entries<{ field_type: string }>(needs_schema.properties)
    .filter(([, { field_type }]) => /links$/.test(field_type))
    .map(([name]) => name)
  expect(links).toMatchInlineSnapshot(`
    [
      "components",
      "components_back",
      "group",
      "group_back",
      "history_target",
      "history_target_back",
      "order",
      "order_back",
      "owner",
      "owner_back",
      "patches_component",
      "patches_component_back",
      "roadmap",
      "roadmap_back",
    ]
  `)
  for (const need of rows) {
    expect(ajv.validate(needs_schema, need), ajv.errorsText()).toBe(true)
    expect(need['id']).toMatch(/^[\w-]+$/)
    for (const name of links) {
      for (const id of [need[name]].flat()) expect(needs).toHaveProperty([String(id)])
    }
  }
})

test('equal documents give equal bytes', async () => {
  const [one, two] = [await published(), await published()]
  expect([...apiFiles(one)]).toEqual([...apiFiles(two)])
  expect(needsFile(one)).toBe(needsFile(two))
})
