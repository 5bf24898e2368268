import { join } from 'node:path'
import { expect, test } from 'vitest'
import { commit, git, repository, write } from '../repository.ts'
import { changed, FLAGS, RFC, START } from './changed.ts'
import { milepostIn } from './terminal.ts'

test('every rule that a change breaks, in one report: exit 1', async () => {
  const root = changed()
  const title = 'An upload that fails is tried again'
  const { exit, out } = await milepostIn(root, [...FLAGS, '--title', title, '--label', 'major'])
  expect(exit).toBe(1)
  expect(out).toMatchInlineSnapshot(`
    "error[change-without-owner]: Cannot find an owner of \`loose.config.mjs\`, \`src/api.ts\` and \`src/picture.png\`.
     --> .github/CODEOWNERS
      = no place: It is about a line that is missing.
      = help: Add a line, or let a group own it: \`milepost export codeowners\` writes the lines.
      = see: https://milepost-dev.github.io/milepost/rules/change-without-owner/

    error[change-without-issue]: Cannot find an issue that it belongs to; name one in the description.
     --> this change
      = no place: It is about the change as a whole.
      = help: Write \`Closes #12\`, \`#12\`, \`owner/name#12\` or its address. Comments and code do not count.
      = see: https://milepost-dev.github.io/milepost/rules/change-without-issue/

    error[large-change-without-proposal]: Cannot find a proposal for a change of 503 lines (up to 500 need none).
     --> this change
      = no place: It is about the change as a whole.
      = help: Name it in the description by \`rfc:id\`, \`[[id]]\`, its page or its file.
      = see: https://milepost-dev.github.io/milepost/rules/large-change-without-proposal/

    error[major-change-without-docs]: Cannot find a change to the docs, though the label \`major\` makes this a major one.
     --> this change
      = no place: It is about the change as a whole.
      = help: Change what readers need to know, in \`docs/\`, \`*.md\`, \`*.mdx\` or \`*.rst\`.
      = see: https://milepost-dev.github.io/milepost/rules/major-change-without-docs/

    4 errors in this change, checked for 2026-11-20.
    "
  `)
})

test('a change that brings everything along: exit 0', async () => {
  const root = changed()
  write(root, { '.github/CODEOWNERS': '* @ana\n', 'docs/api.md': 'New.\n' })
  commit(root)
  const body = 'Closes #12, as [[rfc:1]] has it.'
  const printed = await milepostIn(root, [...FLAGS, '--body', body, '--label', 'major'])
  expect(printed).toMatchInlineSnapshot(`
    {
      "err": "",
      "exit": 0,
      "out": "No findings in this change, checked for 2026-11-20.
    ",
    }
  `)
})

test('the event of a pull request says all of it, and is judged by what its commits change', async () => {
  const root = changed()
  const event = eventOf(root, { body: 'Closes #12\r\n\r\n<!-- rfc:1 -->' })
  git(root, 'checkout', '-q', 'main')
  write(root, { 'src/other.ts': 'z\n'.repeat(2_000) })
  commit(root)
  git(root, 'merge', '-q', '--no-edit', 'work')
  const { exit, out } = await milepostIn(root, [
    ...['change', '--event', event, '--format', 'json'],
    ...['--config', 'loose.config.mjs'],
  ])
  expect(exit).toBe(1)
  expect(JSON.parse(out)).toMatchInlineSnapshot(`
    {
      "findings": [
        {
          "column": null,
          "endColumn": null,
          "endLine": null,
          "file": ".github/CODEOWNERS",
          "help": "Add a line, or let a group own it: \`milepost export codeowners\` writes the lines.",
          "line": null,
          "message": "Cannot find an owner of \`loose.config.mjs\`, \`src/api.ts\` and \`src/picture.png\`.",
          "placeless": "It is about a line that is missing.",
          "related": [],
          "rule": "change-without-owner",
          "severity": "error",
          "url": "https://milepost-dev.github.io/milepost/rules/change-without-owner/",
        },
        {
          "column": null,
          "endColumn": null,
          "endLine": null,
          "file": "pull request #42",
          "help": "Name it in the description by \`rfc:id\`, \`[[id]]\`, its page or its file.",
          "line": null,
          "message": "Cannot find a proposal for a change of 503 lines (up to 500 need none).",
          "placeless": "It is about the change as a whole.",
          "related": [],
          "rule": "large-change-without-proposal",
          "severity": "error",
          "url": "https://milepost-dev.github.io/milepost/rules/large-change-without-proposal/",
        },
      ],
      "summary": {
        "allowed": 0,
        "documents": 1,
        "error": 2,
        "info": 0,
        "warning": 0,
      },
      "today": "2026-11-20",
      "version": 1,
    }
  `)
})

test('a file that only moved makes no change large', async () => {
  const root = repository({ ...START, '.github/CODEOWNERS': '* @ana\n' })
  git(root, 'mv', 'src/old.ts', 'src/new\tname.ts')
  const printed = await milepostIn(root, [...FLAGS, '--body', '#1'])
  expect(printed.out).toBe('No findings in this change, checked for 2026-11-20.\n')
})

test('a label makes an exception from a rule, and the exception is counted', async () => {
  const root = changed()
  const change = { allowedBy: { 'change-without-owner': ['Dependencies'] } }
  write(root, { 'milepost.config.mjs': `export default ${JSON.stringify({ change })}` })
  const body = '#12 rfc:1'
  const { exit, out } = await milepostIn(root, [
    ...[...FLAGS, '--body', body],
    ...['--label', 'dependencies'],
  ])
  expect({ exit, out }).toEqual({
    exit: 0,
    out: 'No findings in this change, checked for 2026-11-20. 1 finding is allowed.\n',
  })
})

test('severities are configured as those of all rules', async () => {
  const root = changed()
  const rules = { 'change-without-owner': 'off', 'change-without-issue': 'warning' }
  write(root, { 'milepost.config.mjs': `export default ${JSON.stringify({ rules })}` })
  const command = [...FLAGS, '--body', 'rfc:1']
  const { exit, out } = await milepostIn(root, command)
  expect([exit, out.split('\n')[0]]).toEqual([
    0,
    'warning[change-without-issue]: Cannot find an issue that it belongs to; name one in the description.',
  ])
  expect((await milepostIn(root, [...command, '--strict'])).exit).toBe(1)
})

test('a project in a folder of its repository is judged with all of it', async () => {
  const root = repository({ 'web/content/rfcs/0001-scaling.mdx': RFC, CODEOWNERS: '/web/ @ana\n' })
  write(root, { 'web/content/rfcs/0001-scaling.mdx': `${RFC}\n${'x\n'.repeat(600)}`, 'b.ts': '' })
  git(root, 'add', '-A')
  const { out } = await milepostIn(root, [...FLAGS, '--body', '#1', '--root', 'web'])
  expect(out.split('\n')[0]).toBe('error[change-without-owner]: Cannot find an owner of `b.ts`.')
})

function eventOf(root: string, fields: object): string {
  const sha = (name: string) => git(root, 'rev-parse', name).trim()
  const pullRequest = {
    ...{ number: 42, title: 'Retry', body: null, labels: [{ name: 'bug', color: 'f00' }] },
    ...{ base: { ref: 'main', sha: sha('main') }, head: { sha: sha('work') } },
    ...fields,
  }
  const file = join(root, '.git', 'event.json')
  write(root, {
    '.git/event.json': JSON.stringify({ action: 'opened', pull_request: pullRequest }),
  })
  return file
}
