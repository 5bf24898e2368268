import { expect, test } from 'vitest'
import * as fields from '../../plugins/kinds/fields/fields.ts'
import { defineKind } from '../../plugins/kinds/kind.ts'
import { checked, mdx, row } from '../vocabulary.ts'
import { dataOf, reported } from './goals.ts'

test('a list in one file, with the id of each and the way to it', async () => {
  const files = {
    'goals.yaml':
      'goals:\n  - { id: a, title: A, status: Accepted, needs: [b] }\n  - id: b\n    title: B\n    status: Acceptd\n  - id: a\n    title: C\n    status: Accepted\n',
  }
  const fieldsOfRow = {
    id: fields.text(),
    title: fields.text(),
    status: fields.oneOf(['Accepted']),
    needs: fields.list(fields.reference()).optional(),
  }
  const parts = { folder: 'goals.yaml', listAt: 'goals', idKey: 'id', fields: fieldsOfRow }
  expect(await reported(files, parts)).toMatchInlineSnapshot(`
    "goals.yaml:5:13 error invalid-field: Unexpected text \`Acceptd\` in \`status\`, expected \`Accepted\`; did you mean \`Accepted\`?
    goals.yaml:7:12 error duplicate-id: Duplicate goal \`a\`, already defined by \`content/goals.yaml\`; rename one of them.
      goals.yaml:2:21 first used here"
  `)
  const json = { 'goals.json': '[{ "id": "a", "title": "A", "status": "Acceptd" }]' }
  expect(
    await reported(json, { folder: 'goals.json', idKey: 'id', fields: fieldsOfRow }),
  ).toMatchInlineSnapshot(
    `"goals.json:1:39 error invalid-field: Unexpected text \`Acceptd\` in \`status\`, expected \`Accepted\`; did you mean \`Accepted\`?"`,
  )
})

test('several kinds with lists in one file', async () => {
  const kinds = ['sig', 'wg'].map((name) =>
    defineKind({
      name,
      plural: `${name}s`,
      describes: 'A group.',
      folder: 'groups.yaml',
      listAt: `all.${name}s`,
      idKey: 'dir',
      fields: { dir: fields.text(), name: fields.text() },
    }),
  )
  const groups = 'all:\n  sigs:\n    - { dir: a, name: A }\n  wgs:\n    - { dir: b, nam: B }\n'
  const { graph, findings } = await checked(
    { 'groups.yaml': groups },
    { config: { kinds, builtInKinds: false } },
  )
  expect(graph.nodes.map(({ key }) => key)).toEqual(['sig:a', 'wg:b'])
  expect(findings.map(row)).toEqual([
    'groups.yaml:5:17 error unknown-field: Unknown field `nam`; did you mean `name`?',
  ])
})

test('a folder of data files', async () => {
  const files = {
    'goals/a.yaml': 'title: A\nstatus: Accepted\nneeds: [b]\n',
    'goals/b.json': '{\n  "title": "B",\n  "status": "Acceptd"\n}\n',
  }
  expect(await reported(files, { files: ['goals/*.yaml', 'goals/*.json'] })).toMatchInlineSnapshot(
    `"goals/b.json:3:13 error invalid-field: Unexpected text \`Acceptd\` in \`status\`, expected \`Accepted\` or \`Not accepted\`; did you mean \`Accepted\`?"`,
  )
})

test('names from the path, former ids in another field, keys by pattern, any and empty values', async () => {
  const files = {
    'goals/x/one.md': mdx(
      'title: One\nstatus: Accepted\nx-own: free\nx-any: [1]\nx-flag: yes\nwas: former\nnote:\nfree: { a: 1 }\non: 24.12.2026',
    ),
    'goals/y/two.md': mdx(
      'title: Two\nstatus: Accepted\nx-any: 1\nz: 2\non: 31.02.2026',
      'See [[x/one]] and [[former]].',
    ),
  }
  const parts = {
    fields: {
      status: fields.oneOf(['Accepted']),
      was: fields.text().optional(),
      note: fields.text({ empty: true }).optional(),
      free: fields.any().optional(),
      'x-own': fields.text().optional(),
      on: fields.dayIn('DD.MM.YYYY'),
    },
    relations: {},
    keys: { '^x-(?:flag|own)$': fields.flag(), '^x-': fields.any() },
    aliasField: 'was',
    namesOf: (_: unknown, path: string) => [path.split('/').at(-2) ?? ''],
  }
  expect(await reported(files, parts)).toMatchInlineSnapshot(`
    "goals/x/one.md:6:9 error invalid-field: Unexpected text \`yes\` in \`x-flag\`, expected \`true\` or \`false\`.
    goals/y/two.md:5:1 error unknown-field: Unknown field \`z\`.
      help: A document of kind \`goal\` may have \`was\`, \`status\`, \`note\`, \`free\`, \`x-own\`, \`on\`, \`title\`, \`description\` or 3 more.
    goals/y/two.md:6:5 error invalid-field: Unexpected text \`31.02.2026\` in \`on\`, expected a day that exists, written \`DD.MM.YYYY\`.
    goals/y/two.md:9:5 error unknown-reference: Cannot find document \`x/one\`; did you mean \`one\`?"
  `)
  const sound = { 'goals/x/one.md': files['goals/x/one.md'].replace('yes', 'true') }
  expect(await dataOf(sound, parts)).toMatchInlineSnapshot(`
    {
      "entries": {
        "goal:one": {
          "free": {
            "a": 1,
          },
          "note": "",
          "on": "2026-12-24",
          "status": "Accepted",
          "title": "One",
          "was": "former",
          "x-any": [
            1,
          ],
          "x-flag": true,
          "x-own": "free",
        },
      },
      "findings": [],
    }
  `)
})

test.each([
  ['DD.MM.YYYY', '24.12.2026', '2026-12-24'],
  ['D/M/YYYY', '3/4/2026', '2026-04-03'],
  ['MMM D, YYYY', 'Feb 3, 2026', '2026-02-03'],
  ['D MMMM YYYY', '3 September 2026', '2026-09-03'],
  ['YYYYMMDD', '20260203', '2026-02-03'],
  ['DD.MM.YYYY', '31.02.2026', undefined],
  ['DD.MM.YYYY', '2026-02-03', undefined],
  ['MMM D, YYYY', 'Foo 3, 2026', undefined],
])('%s: %s is %s', (form, text, day) => {
  expect(fields.dayIn(form).safeParse(text).data).toBe(day)
})
