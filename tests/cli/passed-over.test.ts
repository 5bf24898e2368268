import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { scratchProject } from '../scratch.ts'
import { mdx } from '../vocabulary.ts'
import { milepost } from './terminal.ts'

const PLAN = { 'content/process/plan.mdx': mdx('title: Plan') }

test('files that nothing is read from are counted in one line', async () => {
  const files = {
    ...PLAN,
    'content/process/a.rst': 'A',
    'content/process/b.rst': 'B',
    'content/process/c.ADOC': 'C',
    'content/process/README': 'D',
    'content/settings.yml': 'a: 1',
    'content/.drafts/e.mdx': 'E',
    // Pictures, files of tools and files of Milepost are not counted, nor is what is ignored.
    'content/process/g.png': '',
    'content/.gitignore': '',
    'content/old/h.txt': 'H',
    'content/milepost.config.js': '',
    'milepost.config.mjs': 'export default { ignore: ["old"] }',
  }
  const { exit, out } = await milepost('check', files)
  expect(exit).toBe(0)
  expect(out).toMatchInlineSnapshot(`
    "Passed over 4 files with another ending (\`.rst\` 2, \`.adoc\` 1, \`README\` 1), 1 data file of no kind and 1 hidden name.
    No findings in 1 document, checked for 2026-11-20.
    "
  `)
  const { out: json } = await milepost('check --format json', files)
  expect(JSON.parse(json).passedOver).toMatchInlineSnapshot(`
    [
      {
        "file": "content/.drafts",
        "reason": "hidden",
      },
      {
        "file": "content/process/README",
        "reason": "ending",
      },
      {
        "file": "content/process/a.rst",
        "reason": "ending",
      },
      {
        "file": "content/process/b.rst",
        "reason": "ending",
      },
      {
        "file": "content/process/c.ADOC",
        "reason": "ending",
      },
      {
        "file": "content/settings.yml",
        "reason": "kind",
      },
    ]
  `)
  const { out: github } = await milepost('check --format github', files)
  expect(github.split('\n').slice(0, 1)).toEqual(out.split('\n').slice(0, 1))
})

test('where everything is read, nothing is said of it', async () => {
  const { out } = await milepost('check --format json', PLAN)
  expect(Object.keys(JSON.parse(out))).toEqual(['version', 'today', 'summary', 'findings'])
})

test('a check that read nothing could not run', async () => {
  const rst = { 'content/a.rst': 'A', 'content/b.rst': 'B', 'content/schedule.json': '{}' }
  expect(await milepost('check', rst)).toMatchInlineSnapshot(`
    {
      "err": "milepost: Cannot find documents in \`content\`: passed over 2 files with another ending (\`.rst\` 2) and 1 data file of no kind. Kinds keep their documents in \`content/roadmap/items/\`, \`content/roadmap/\`, \`content/groups/\`, \`content/governance/\`, \`content/rfcs/\`, \`content/process/\`, \`content/people.yaml\`, \`content/policies/\` or 3 more. Write the first with \`milepost new item <id>\`, or set \`content\` in the configuration.
    ",
      "exit": 2,
      "out": "",
    }
  `)
  const root = scratchProject({ 'package.json': '{}' })
  mkdirSync(join(root, 'content'))
  const empty = await milepost(`check ${root}`)
  expect([empty.exit, empty.err]).toMatchInlineSnapshot(`
    [
      2,
      "milepost: Cannot find documents in \`content\`: it is empty. Kinds keep their documents in \`content/roadmap/items/\`, \`content/roadmap/\`, \`content/groups/\`, \`content/governance/\`, \`content/rfcs/\`, \`content/process/\`, \`content/people.yaml\`, \`content/policies/\` or 3 more. Write the first with \`milepost new item <id>\`, or set \`content\` in the configuration.
    ",
    ]
  `)
  const elsewhere = {
    'content/notes/a.md': '# A',
    'milepost.config.mjs': 'export default { rules: { "unknown-kind": "off" } }',
  }
  expect((await milepost('check', elsewhere)).exit).toBe(2)
})

test('the first document of a project is written where there is no folder yet', async () => {
  const root = scratchProject({ 'package.json': '{}' })
  expect((await milepost(`new page plan --root ${root}`)).out).toBe('content/process/plan.mdx\n')
  expect((await milepost(`check ${root}`)).exit).toBe(0)
})
