import { expect, test } from 'vitest'
import { issues } from '../rules/issue-samples.ts'
import { checked, findingsOf } from '../vocabulary.ts'

const rules = ['invalid-snapshot']

test('the issues of all snapshots are known by their address, however it is written', async () => {
  const { issues: known, documents } = await checked({
    'issues/a.json': issues(
      { number: 1 },
      { number: 2, state: 'CLOSED', closedAt: '2026-03-01T23:59:59Z' },
    ),
    'issues/b.json': issues({ number: 3, url: 'https://example.org/Other/issues/3' }),
  })
  expect(known.all.map(({ key }) => key)).toEqual(['issue:1', 'issue:2', 'issue:3'])
  expect(known.at('http://github.com/Example/code/issues/2/#issuecomment-9')?.data).toMatchObject({
    state: 'CLOSED',
    createdAt: '2026-01-05',
    closedAt: '2026-03-01',
  })
  expect(known.at('https://example.org/other/issues/3')?.key).toBe('issue:3')
  expect(known.at('https://github.com/example/code/issues/4')).toBeUndefined()
  expect(documents).toEqual([])
})

test('a field that nothing reads is told once', async () => {
  const documents = {
    'issues/a.json': issues({ number: 1, body: 'Text', author: { login: 'ana' } }),
  }
  expect(await findingsOf(documents)).toMatchInlineSnapshot(`
    "issues/a.json:2:206 info unread-issue-field: Field \`body\` is not read; leave it out of the snapshot.
    issues/a.json:2:220 info unread-issue-field: Field \`author\` is not read; leave it out of the snapshot."
  `)
})

test('what is not the list that is expected is refused at its place', async () => {
  const documents = {
    'issues/a.json': '[\n  { "number": 1,, }\n]',
    'issues/b.json': 'gh: command not found',
    'issues/c.json': '{ "issues": [] }',
    'issues/d.json': '[{ "number": 1 }] [{ "number": 2 }]',
    'issues/e.json': '',
    'issues/f.json': '[{ "title": "cut o',
    'issues/g.json': '['.repeat(200_000),
    'issues/h.json': `${'['.repeat(200_000)}${']'.repeat(200_000)}`,
  }
  expect(await findingsOf(documents, { rules })).toMatchInlineSnapshot(`
    "issues/a.json:2:17 error invalid-snapshot: Unexpected text where a key in quotes belongs, expected JSON.
      help: Write it with \`milepost issues update\`.
    issues/b.json:1:1 error invalid-snapshot: Unexpected text, expected JSON.
      help: Write it with \`milepost issues update\`.
    issues/c.json:1:1 error invalid-snapshot: Unexpected mapping, expected a list of issues.
      help: Write it with \`milepost issues update\`.
    issues/d.json:1:19 error invalid-snapshot: Unexpected text after the end, expected JSON.
      help: Write it with \`milepost issues update\`.
    issues/e.json:1:1 error invalid-snapshot: Unexpected empty file, expected JSON.
      help: Write it with \`milepost issues update\`.
    issues/f.json:1:13 error invalid-snapshot: Unexpected end of a text without its quotation mark, expected JSON.
      help: Write it with \`milepost issues update\`.
    issues/g.json:1:33 error invalid-snapshot: Unexpected nesting in more than 32 levels, expected JSON.
      help: Write it with \`milepost issues update\`.
    issues/h.json:1:33 error invalid-snapshot: Unexpected nesting in more than 32 levels, expected JSON.
      help: Write it with \`milepost issues update\`."
  `)
})

test('a wrong issue is refused at what is wrong with it, and the others are read', async () => {
  const documents = {
    'issues/a.json': issues(
      { number: 1 },
      { number: '2' },
      { number: 3, state: 'MERGED' },
      { number: 4, createdAt: '2026-02-30T00:00:00Z' },
      { number: 5, labels: ['bug'] },
      { number: 6, url: 'javascript:alert(1)' },
      { number: 7, assignees: undefined },
    ),
  }
  expect(await findingsOf(documents, { rules: [...rules, 'unsafe-link'] })).toMatchInlineSnapshot(`
    "issues/a.json:3:11 error invalid-snapshot: Unexpected text \`2\` in \`number\`, expected a whole number.
      help: Write it with \`milepost issues update\`.
    issues/a.json:4:40 error invalid-snapshot: Unexpected text \`MERGED\` in \`state\`, expected \`OPEN\` or \`CLOSED\`.
      help: Write it with \`milepost issues update\`.
    issues/a.json:5:167 error invalid-snapshot: Unexpected text \`2026-02-30T00:00:00Z\` in \`createdAt\`, expected a moment such as \`2026-11-20T08:00:00Z\`.
      help: Write it with \`milepost issues update\`.
    issues/a.json:6:57 error invalid-snapshot: Unexpected text \`bug\` in \`labels\`, expected a mapping.
      help: Write it with \`milepost issues update\`.
    issues/a.json:7:112 error unsafe-link: Unexpected scheme \`javascript:\`, expected \`https\`, \`http\`, \`mailto\`, \`tel\`, \`irc\`, \`ircs\` or \`xmpp\`.
    issues/a.json:8:1 error invalid-snapshot: Missing field \`assignees\`, expected a list.
      help: Write it with \`milepost issues update\`."
  `)
  expect((await checked(documents)).issues.all.map(({ key }) => key)).toEqual(['issue:1'])
})

test('only the first faults of a file of another sort are reported', async () => {
  const documents = { 'issues/a.json': JSON.stringify(Array.from({ length: 500 }, () => ({}))) }
  expect((await findingsOf(documents, { rules })).match(/invalid-snapshot/g)).toHaveLength(20)
})

test('JSON elsewhere is no snapshot, nor is what the configuration ignores', async () => {
  const documents = { 'issues/old/a.json': '{', 'data/a.json': '{', 'issues/b.json': '{' }
  expect(await findingsOf(documents, { config: { ignore: ['issues/b*'] } })).toBe('')
})
