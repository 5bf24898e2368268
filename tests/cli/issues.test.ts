import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { expect, test } from 'vitest'
import { scratchProject } from '../scratch.ts'
import { milepostIn } from './terminal.ts'

const issue = (number: number, fields = {}) => ({
  number,
  title: 'An issue',
  state: 'OPEN',
  labels: [],
  milestone: null,
  assignees: [{ login: 'ana' }],
  url: `https://github.com/example/engine/issues/${number}`,
  createdAt: '2026-11-19T08:00:00Z',
  closedAt: null,
  ...fields,
})

/** Puts a `gh` on the path that writes down its arguments and answers with this script. */
function fakeGh(script: string): { readonly env: Record<string, string>; asked(): string } {
  const folder = mkdtempSync(join(tmpdir(), 'gh-'))
  const log = join(folder, 'asked')
  writeFileSync(join(folder, 'gh'), `#!/bin/sh\necho "$*" >> "${log}"\n${script}\n`)
  chmodSync(join(folder, 'gh'), 0o755)
  const env = { PATH: `${folder}${delimiter}${process.env['PATH']}` }
  return { env, asked: () => readFileSync(log, 'utf8') }
}

/** A `gh` that prints this. */
function printing(text: string) {
  const file = join(mkdtempSync(join(tmpdir(), 'gh-answer-')), 'answer')
  writeFileSync(file, text)
  return `cat "${file}"`
}

const root = () => scratchProject({ 'content/process/a.mdx': '---\ntitle: A\n---\n' })
const update = ['issues', 'update', '--repo', 'example/engine']

test('the issues of a repository become a snapshot, one a line, the oldest first', async () => {
  const newer = {
    blockedBy: { nodes: [{ number: 1, url: 'https://github.com/example/engine/issues/1' }] },
    parent: { number: 1, title: 'A\u202eB' },
    subIssuesSummary: { total: 2, completed: 1, percentCompleted: 50 },
    issueType: { name: 'Bug' },
  }
  const { env, asked } = fakeGh(printing(JSON.stringify([issue(2, newer), issue(1)])))
  const project = root()
  expect(await milepostIn(project, update, { env })).toEqual({
    exit: 0,
    out: 'content/issues/engine.json: 2 issues\n',
    err: '',
  })
  expect(asked()).toBe(
    'issue list --repo example/engine --state all --limit 5000 --json number,title,state,labels,milestone,assignees,url,createdAt,closedAt,blockedBy,blocking,parent,subIssues,subIssuesSummary,issueType\n',
  )
  const text = readFileSync(join(project, 'content/issues/engine.json'), 'utf8')
  expect(text).not.toContain('\u202e')
  expect(JSON.parse(text)).toEqual([issue(1), issue(2, newer)])
  expect(text.split('\n').map((line) => line.slice(0, 11))).toEqual([
    '[',
    '{"number":1',
    '{"number":2',
    ']',
    '',
  ])
  const { out } = await milepostIn(project, ['check'])
  expect(out).toContain('No findings')
})

test('an older `gh` is asked again without the fields that it does not know', async () => {
  const { env, asked } = fakeGh(
    `case "$*" in *issueType*) echo 'Unknown JSON field: "issueType"' >&2; exit 1;; esac\n${printing('[]')}`,
  )
  const { exit, err } = await milepostIn(root(), update, { env })
  expect([exit, err]).toEqual([
    0,
    'The installed `gh` does not know `issueType`; a newer one does.\n',
  ])
  expect(asked().split('\n')).toHaveLength(3)
})

test('nothing is written when `gh` fails, is missing, or prints something else', async () => {
  const failing = async (script: string, argv = update) => {
    const project = root()
    const { exit, err } = await milepostIn(project, argv, fakeGh(script))
    expect(exit).toBe(2)
    expect(() => readFileSync(join(project, 'content/issues/engine.json'))).toThrow()
    return err
  }
  expect(await failing('echo "not \u001b[31mlogged in" >&2; exit 4')).toMatchInlineSnapshot(`
    "milepost: Cannot fetch the issues of \`example/engine\`: not \\u{1b}[31mlogged in
    "
  `)
  expect(await failing('echo "<html>"')).toContain('printed no issues')
  expect(await failing(printing('[{"number": 1}]'))).toContain('Missing field `title`')
  expect(
    await failing(printing(JSON.stringify([issue(1)])), [...update, '--limit', '1']),
  ).toContain('there are more than 1 issues')
  const none = await milepostIn(root(), update, { env: { PATH: tmpdir() } })
  expect(none.err).toContain('Cannot find `gh`')
})

test('a repository or a name that is none is refused before `gh` runs', async () => {
  const refused = async (...argv: string[]) =>
    (await milepostIn(root(), ['issues', 'update', ...argv], { env: { PATH: tmpdir() } })).err
  expect(await refused()).toContain('Expected `--repo owner/name`')
  expect(await refused('--repo', '--web')).toContain('Unexpected repository `--web`')
  expect(await refused('--repo', 'https://evil.example/a/b')).toContain('Unexpected repository')
  expect(await refused('--repo', 'a/b', '--name', '../x')).toContain('Unexpected name `../x`')
})
