import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { scratchProject } from '../scratch.ts'
import { mdx } from '../vocabulary.ts'
import { milepostIn } from './terminal.ts'

const PROJECT = {
  'content/people.yaml': 'ana: { name: Ana }\n',
  'content/roadmap/engine.mdx': mdx('title: Engine', 'What the engine needs.'),
  'content/groups/sig-docs.mdx': mdx('title: Docs\ntype: team\nstatus: active', 'Writes.'),
}

test('an RFC is written with its number, its sections and whom it is by', async () => {
  const root = scratchProject(PROJECT)
  const argv = ['new', 'rfc', '0082-more-shards', '--set', 'authors=ana, sig-docs']
  expect(await milepostIn(root, [...argv, '--set', 'title=Shards: more'])).toEqual({
    exit: 0,
    out: 'content/rfcs/0082-more-shards.mdx\n',
    err: 'Fill in what says TODO; `milepost check` shows what is left.\n',
  })
  const text = readFileSync(join(root, 'content/rfcs/0082-more-shards.mdx'), 'utf8')
  expect(text.slice(0, text.indexOf('## Motivation'))).toMatchInlineSnapshot(`
    "---
    # The name that readers see.
    title: "Shards: more"
    # Its number; the file name begins with it in four digits.
    number: 82
    # Its authors. There are sig-docs, ana.
    authors:
      - ana
      - sig-docs
    # Its status. One of draft, review, accepted, implemented, rejected, withdrawn, superseded.
    status: draft
    # It may also say:
    #   sponsor: The group that brought it in.
    #   discussion: The address of its discussion.
    #   decided: The vote on it. Write { on: 2026-11-20, for: 9, against: 1 }
    #   needs: RFCs that it depends on.
    #   supersedes: RFCs that it replaces.
    #   superseded-by: RFCs that replace it.
    ---

    ## Executive Summary

    TODO: write this section.

    "
  `)
})

test.each([
  ['item', 'faster-startup'],
  ['roadmap', 'plan'],
  ['group', 'team-a', 'type=team'],
  ['group', 'sig-a', 'type=sig'],
  ['group', 'wg-a', 'type=wg'],
  ['rfc', '0001-a'],
  ['pages', 'plan'],
  ['policy', 'quarterly'],
  ['component', 'propeller'],
  ['release', 'v1.4'],
  ['theme', 'scale'],
])('a new %s checks, but for what is to be filled in', async (kind, id, setting = '') => {
  const root = scratchProject(PROJECT)
  const settings = setting === '' ? [] : ['--set', setting]
  expect((await milepostIn(root, ['new', kind, id, ...settings])).exit).toBe(0)
  const { exit, out } = await milepostIn(root, ['check', '--format', 'json'])
  expect(exit).toBe(0)
  const { findings } = JSON.parse(out) as { findings: readonly { rule: string }[] }
  const rules = new Set(findings.map(({ rule }) => rule))
  expect(rules.delete('placeholder-left')).toBe(true)
  expect([...rules].filter((rule) => rule !== 'unowned' && rule !== 'meeting-too-rare')).toEqual([])
})

test('a reference that nobody can guess is an error until it is filled in', async () => {
  const root = scratchProject({ ...PROJECT, 'content/roadmap/more.mdx': mdx('title: More') })
  await milepostIn(root, ['new', 'item', 'e2e'])
  const { out } = await milepostIn(root, ['check'])
  expect(out).toContain('error[unknown-reference]: Cannot find roadmap `TODO`')
  expect(out).toContain('placeholder-left')
  const text = readFileSync(join(root, 'content/roadmap/items/e2e.mdx'), 'utf8')
  expect(text).toContain('# Its roadmap. There are engine, more.\nroadmap: TODO\n')
})

test('a required text of a kind of the site is found until it is filled in', async () => {
  const config = `
    import { defineKind, fields } from '${join(process.cwd(), 'plugins/config.ts')}'
    const talk = defineKind({
      name: 'talk', plural: 'talks', describes: 'A talk.', folder: 'talks',
      fields: { speaker: fields.text().describe('Who speaks.') },
    })
    export default { kinds: [talk] }`
  const root = scratchProject({ ...PROJECT, 'milepost.config.mjs': config })
  await milepostIn(root, ['new', 'talk', 'opening'])
  const { exit, out } = await milepostIn(root, ['check'])
  expect(exit).toBe(0)
  expect(out).toContain('--> content/talks/opening.mdx:5:10\n')
  expect(out).toContain('5 | speaker: TODO\n')
})

test.each([
  [
    ['new', 'group', 'sig-docs'],
    'There is already `group:sig-docs`, in `content/groups/sig-docs.mdx`.',
  ],
  [['new', 'grup', 'x'], 'Unknown kind `grup`; did you mean `group`?'],
  [['new', 'page', 'Plan B'], 'Unexpected id `Plan B`, expected lower-case letters and digits'],
  [['new', 'page', 'Plan B'], 'did you mean `plan-b`?'],
  [
    ['new', 'page', 'con'],
    'Unexpected name `con.mdx`: Windows keeps it for a device; name it `the-con.mdx`.',
  ],
  [['new', 'page', 'a'.repeat(99)], 'it has more than 100 characters.'],
  [['new', 'page', '../../x'], 'Unexpected id `../../x`'],
  [['new', 'person', 'ben'], 'All people stand in one file, `people.yaml`; add `ben:` to it.'],
  [['new', 'item', 'x', '--set', 'ownrs=ana'], 'Unknown field `ownrs`; did you mean `owners`?'],
  [['new', 'group', 'x', '--set', 'type=club'], 'Unexpected `club` in `type`'],
])('refused: %j', async (argv, why) => {
  const root = scratchProject(PROJECT)
  const { exit, out, err } = await milepostIn(root, argv)
  expect({ exit, out }).toEqual({ exit: 2, out: '' })
  expect(err).toContain(why)
})

test('a file that is there is never written over, whether or not it is a document', async () => {
  const root = scratchProject({ ...PROJECT, 'content/process/plan.mdx': 'no document' })
  const { exit } = await milepostIn(root, ['new', 'page', 'plan'])
  expect(exit).toBe(2)
  expect(readFileSync(join(root, 'content/process/plan.mdx'), 'utf8')).toBe('no document')
})

test('a dry run says what would be written, and writes nothing', async () => {
  const root = scratchProject({})
  const argv = ['new', 'page', 'plan', '--dry-run']
  const dry = { exit: 0, out: 'would write  content/process/plan.mdx\n', err: '' }
  expect(await milepostIn(root, argv)).toEqual(dry)
  expect(existsSync(join(root, 'content'))).toBe(false)
  const { out } = await milepostIn(root, ['new', 'workflow', 'triage', '--dry-run'])
  expect(out).toBe(
    'would write  .github/workflows/untriaged.yml\nwould write  .github/ISSUE_TEMPLATE/issue.yml\n',
  )
  expect(existsSync(join(root, '.github'))).toBe(false)
})

test('a dry run refuses what the command itself refuses', async () => {
  const file = '.github/pull_request_template.md'
  const root = scratchProject({ ...PROJECT, [file]: 'ours' })
  const argv = ['new', 'workflow', 'pull-request']
  const { exit, err } = await milepostIn(root, argv)
  expect({ exit, err }).toEqual({
    exit: 2,
    err: `milepost: Nothing was written: \`${file}\` is already there.\n`,
  })
  expect(await milepostIn(root, [...argv, '--dry-run'])).toEqual({ exit, out: '', err })
})
