import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { scratchProject } from '../scratch.ts'
import { mdx } from '../vocabulary.ts'
import { milepostIn } from './terminal.ts'

const RFC = mdx(
  'title: Scaling # as agreed\nnumber: 81\nauthors: [ana]\nstatus: review',
  ['Executive Summary', 'Motivation', 'Proposed Implementation', 'Drawbacks', 'Alternatives']
    .concat(['Potential Impact and Dependencies', 'Prior Art'])
    .map((heading) => `## ${heading}\n\nText.`)
    .join('\n\n'),
).replace(
  'status: review',
  'status: accepted\ndecided: { on: 2026-01-01, for: 1, against: 0 } # old',
)

const PROJECT = {
  'content/people.yaml':
    'ana: { name: Ana, url: https://github.com/ana-x }\nben: { name: Ben }\ncy: { name: Cy }\n',
  'content/groups/tsc.mdx': mdx(`title: TSC
type: committee
status: active
members: [{ person: ana }, { person: ben }, { person: cy }]`),
  'content/governance/g.mdx': mdx('title: G\nfrom: 2026-01-01\nby: tsc\nnamed-votes: true'),
  'content/groups/wg-docs.mdx': mdx(
    'title: Docs\ntype: wg\nstatus: proposed',
    '## Problem\n\nT.\n\n## Deliverables\n\nT.\n\n## Roles\n\nT.',
  ),
  'content/rfcs/0081-scaling.mdx': RFC,
}

const GITVOTE = `## Vote closed

The vote **passed**! 🎉

\`66.67%\` of the users with binding vote were in favor (passing threshold: \`60%\`).

### Summary

| In favor | Against | Abstain | Not voted |
| :------: | :-----: | :-----: | :-------: |
| 2 | 0 | 0 | 1 |

### Binding votes (2)

| User | Vote | Timestamp |
| ---- | :---: | :-------: |
| @Ana-X | In favor | 2026-03-01 9:22:30.0 +00:00:00 |
| @ben | In favor | 2026-03-03 17:01:00.0 +00:00:00 |

<details>
  <summary><h3>Non-binding votes (1)</h3></summary>

| User | Vote | Timestamp |
| ---- | :---: | :-------: |
| @stranger | Against | 2026-03-04 8:00:00.0 +00:00:00 |
</details>
`

function project(record: string, more: Readonly<Record<string, string>> = {}) {
  const root = scratchProject({ ...PROJECT, record, ...more })
  const run = (id: string, ...options: readonly string[]) =>
    milepostIn(root, ['vote', id, '--from', 'record', ...options])
  const read = (path: string) => readFileSync(join(root, path), 'utf8')
  return { run, read }
}

test('a result that GitVote tells is written into a charter, by counts only', async () => {
  const { run, read } = project(GITVOTE)
  const { exit, out, err } = await run('wg-docs', '--url', 'https://github.com/a/b/pull/7')
  expect([exit, out, err]).toEqual([0, 'content/groups/wg-docs.mdx: the vote is recorded\n', ''])
  expect(read('content/groups/wg-docs.mdx')).toContain(
    'title: Docs\napproval: { on: 2026-03-03, for: 2, against: 0, members: 3, url: "https://github.com/a/b/pull/7" }\ntype: wg\n',
  )
})

test('names are written where the project makes them public, as the people of the project', async () => {
  const { run, read } = project(GITVOTE)
  expect(await run('rfc:81', '--names', '--by', 'tsc')).toMatchObject({ exit: 0, err: '' })
  expect(read('content/rfcs/0081-scaling.mdx')).toContain(
    'decided: { on: 2026-03-03, for: 2, against: 0, members: 3, by: tsc, votes: { ana: for, ben: for } } # old\n',
  )
})

test('names are not written where the project publishes counts', async () => {
  const governance = mdx('title: G\nfrom: 2026-01-01\nby: tsc')
  const { run, read } = project(GITVOTE, { 'content/governance/g.mdx': governance })
  const { exit, out, err } = await run('rfc:81', '--names')
  expect([exit, err]).toEqual([
    1,
    'Nothing was written: `content/rfcs/0081-scaling.mdx` would have these mistakes.\n',
  ])
  expect(out).toContain('error[vote-not-public]')
  expect(read('content/rfcs/0081-scaling.mdx')).toBe(RFC)
})

test('a table of votes, with quotes, a member who did not vote, and no days', async () => {
  const csv = 'voter,vote\r\n"@ana",+1\r\nben,"in favour"\r\ncy,\r\n'
  const { run, read } = project(csv)
  expect((await run('wg-docs')).err).toContain('add `--on <day>`')
  expect(await run('wg-docs', '--on', '2026-03-02')).toMatchObject({ exit: 0 })
  expect(read('content/groups/wg-docs.mdx')).toContain(
    'approval: { on: 2026-03-02, for: 2, against: 0, members: 3 }',
  )
})

test.each([
  ['## Vote status\n', 'The vote is still open'],
  ['## Vote closed\n\nNo table.\n', 'Cannot find the summary'],
  [GITVOTE.replace('| 2 | 0 |', '| 1 | 1 |'), 'The summary and the binding votes differ'],
  ['name,choice\nana,for\n', 'Unexpected head `name,choice`, expected `voter,vote`.'],
  ['voter,vote\nana,perhaps\n', 'Unexpected vote `perhaps` in row 2'],
  ['voter,vote\nana,for\nana,for\n', '`ana` votes a second time in row 3.'],
  ['voter,vote\n', 'Nobody votes in this table.'],
])('a record that is no result: %j', async (record, says) => {
  const { run } = project(record)
  const { exit, err } = await run('wg-docs', '--on', '2026-03-02')
  expect([exit, err]).toEqual([2, expect.stringContaining(says)])
})

test('the first day of a review and the body that votes stay as they are written', async () => {
  const opened = RFC.replace('{ on: 2026-01-01,', '{ on: 2026-01-01, opened: 2026-02-01, by: tsc,')
  const { run, read } = project(GITVOTE, { 'content/rfcs/0081-scaling.mdx': opened })
  expect(await run('rfc:81')).toMatchObject({ exit: 0, err: '' })
  expect(read('content/rfcs/0081-scaling.mdx')).toContain(
    'decided: { on: 2026-03-03, by: tsc, opened: 2026-02-01, for: 2, against: 0, members: 3 } # old\n',
  )
})

test('names that a record does not have cannot be written', async () => {
  const { run } = project(GITVOTE.split('### Binding')[0] ?? '')
  const { exit, err } = await run('wg-docs', '--names', '--on', '2026-03-03')
  expect([exit, err]).toEqual([2, expect.stringContaining('Cannot find names in the record')])
})
