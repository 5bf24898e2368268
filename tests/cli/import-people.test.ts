import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { SIGS } from '../imports/sigs-sample.ts'
import { scratchProject } from '../scratch.ts'
import { milepostIn } from './terminal.ts'

const PEOPLE = '# Ours.\nBen: { name: Benjamin }\nzoe: { name: Zoe }'
const DECISION = `---
status: accepted
date: 2024-01-01
decision-makers: Ana, Ben, Eve
---

# Use YAML

## Context

We store things.
`
const FILES = {
  'community/sigs.yaml': SIGS,
  'docs/0001-use-yaml.md': DECISION,
  'content/people.yaml': PEOPLE,
}

const peopleIn = (root: string) => readFileSync(join(root, 'content/people.yaml'), 'utf8')

test('an import adds the people whom a project does not have, and keeps the others', async () => {
  const root = scratchProject(FILES)
  const { exit, out } = await milepostIn(root, ['import', 'kubernetes-sigs', 'community'])
  expect([exit, out.split('\n').at(-2)]).toEqual([
    0,
    'Wrote 4 files for 1 SIG, 1 working group, 1 committee, 2 people, 2 subprojects and 5 owner files; 12 facts could not be imported in full.',
  ])
  expect(peopleIn(root)).toBe(
    `${PEOPLE}\nAna:\n  name: Ana\n  organisation: Example Maps\ndee:\n  name: Dee\n`,
  )
  const charter = readFileSync(join(root, 'content/groups/sig-docs.mdx'), 'utf8')
  expect(charter.match(/person: .*/g)).toEqual(['person: Ana', 'person: Ben', 'person: Ana'])
})

test('a second import does the same, also from another format', async () => {
  const root = scratchProject(FILES)
  await milepostIn(root, ['import', 'kubernetes-sigs', 'community'])
  const before = peopleIn(root)
  expect((await milepostIn(root, ['import', 'madr', 'docs'])).exit).toBe(0)
  expect(peopleIn(root)).toBe(`${before}eve:\n  name: Eve\n`)
  const rfc = readFileSync(join(root, 'content/rfcs/0001-use-yaml.md'), 'utf8')
  expect(rfc).toContain('authors:\n  - Ana\n  - Ben\n  - eve\n')
  const { out } = await milepostIn(root, ['check'])
  expect(out).not.toContain('unknown-reference')
})

test.each(['ana: [', 'ana: { name: Ana }\n...\n', '{ ana: { name: Ana } }\n'])(
  'people that cannot be added to %j are an error, and nothing is written',
  async (people) => {
    const root = scratchProject({ ...FILES, 'content/people.yaml': people })
    const { exit, err } = await milepostIn(root, ['import', 'madr', 'docs'])
    expect([exit, err]).toEqual([
      2,
      'milepost: Nothing was written: people cannot be added to `content/people.yaml`; correct it first.\n',
    ])
    expect(peopleIn(root)).toBe(people)
  },
)

test('a dry run leaves the people alone', async () => {
  const root = scratchProject(FILES)
  await milepostIn(root, ['import', 'kubernetes-sigs', 'community', '--dry-run'])
  expect(peopleIn(root)).toBe(PEOPLE)
})
