import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Day } from '../../plugins/basics/calendar.ts'
import { siteInventory } from '../../plugins/exports/inventory.ts'
import { milepostIn } from '../cli/terminal.ts'
import { buildSphinx, python } from '../inventories/sphinx.ts'
import { picture } from '../inventories/vocabulary.ts'
import { release } from '../links/pinned.ts'
import { scratchProject } from '../scratch.ts'
import { checked, mdx, TODAY } from '../vocabulary.ts'

const DOCUMENTS = {
  'people.yaml': 'ada: { name: Ada }\n',
  'process/planning.mdx': mdx('title: How we plan', '## Each quarter\n\nText.\n\n## Each quarter'),
  'releases/v1.3.mdx': release('1.3', '2026-09-30'),
}

async function written(options: { line?: string; repository?: string } = {}) {
  const { graph } = await checked(DOCUMENTS)
  return siteInventory(graph, { today: TODAY as Day, repository: undefined, ...options })
}

test('pages and headings, under the name of the repository and the current line', async () => {
  const bytes = await written({ repository: 'https://github.com/flyteorg/flyte' })
  expect(picture(bytes)).toMatchInlineSnapshot(`
    "flyte 1.3, format 2
    std:doc process/planning → process/planning/ "How we plan"
    std:doc releases/v1.3 → releases/v1.3/ "Release 1.3"
    std:label people#ada → people/ada/ "Ada"
    std:label process/planning#each-quarter → process/planning/#each-quarter "Each quarter"
    std:label process/planning#each-quarter-1 → process/planning/#each-quarter-1 "Each quarter""
  `)
})

test('a heading without words has the name of its place', async () => {
  const { graph } = await checked({ 'process/a.mdx': mdx('title: A', '## ![](x.png)') })
  const bytes = siteInventory(graph, { today: TODAY as Day, repository: undefined })
  expect(picture(bytes)).toMatchInlineSnapshot(`
    "site -, format 2
    std:doc process/a → process/a/ "A"
    std:label process/a#section.1 → process/a/#section.1"
  `)
})

test('a version of the site has its own line, and the same graph the same bytes', async () => {
  expect(picture(await written({ line: '1.2' }))).toMatch(/^site 1\.2, format 2\n/)
  expect(await written()).toEqual(await written())
})

test('the command line writes the same bytes', async () => {
  const files = Object.entries(DOCUMENTS).map(([path, text]) => [`content/${path}`, text])
  const root = scratchProject(Object.fromEntries(files))
  expect((await milepostIn(root, ['export', 'inventory', '--out'])).exit).toBe(0)
  expect(picture(readFileSync(join(root, 'objects.inv')))).toBe(picture(await written()))
})

test.skipIf(!python)('a Sphinx project links to pages and headings', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'milepost-sphinx-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const base = 'https://milepost.example/docs/'
  const index = `Other
=====

:doc:\`mp:process/planning\`, :ref:\`mp:process/planning#each-quarter\`,
:ref:\`again <mp:process/planning#each-quarter-1>\` and :ref:\`mp:people#ada\`.
`
  const built = buildSphinx({ folder, inventory: await written(), base, index })
  expect({ status: built.status, stderr: built.stderr }).toEqual({ status: 0, stderr: '' })
  const links = [
    ...String(built.read('index.html')).matchAll(
      /href="(https:\/\/milepost[^"]+)"[^>]*>(.*?)<\/a>/g,
    ),
  ]
  expect(
    links.map(([, url, text]) => `${url} ${text?.replace(/<[^>]+>/g, '')}`),
  ).toMatchInlineSnapshot(`
    [
      "https://milepost.example/docs/process/planning/ How we plan",
      "https://milepost.example/docs/process/planning/#each-quarter Each quarter",
      "https://milepost.example/docs/process/planning/#each-quarter-1 again",
      "https://milepost.example/docs/people/ada/ Ada",
    ]
  `)
})

test('a person whose handle no row can hold is left out, and everybody else is there', async () => {
  const people = ['"a b"', '"a\\tb"', '"日本"', 'ada'].map((handle) => `${handle}: { name: A }\n`)
  const { graph } = await checked({ 'people.yaml': people.join('') })
  const bytes = siteInventory(graph, { today: TODAY as Day, repository: undefined })
  expect(picture(bytes).match(/people#\S+/g)).toEqual(['people#ada', 'people#日本'])
})
