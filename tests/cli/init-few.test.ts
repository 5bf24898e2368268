import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectWith } from '../scratch.ts'
import { milepostIn } from './terminal.ts'

const DECISION =
  '# 1. Record decisions\n\nDate: 2024-01-01\n\n## Status\n\nAccepted\n\n## Context\n\nWe forget.\n\n## Decision\n\nWe write.\n'

test.each([
  ['docs/adr', `docs/adr/0001-record.md`, DECISION],
  ['doc/architecture/decisions', 'doc/architecture/decisions/0001-record.md', DECISION],
  [
    'rfcs/text',
    'rfcs/text/0001-begin.md',
    '- Feature Name: begin\n- Start Date: 2024-01-01\n\n# Summary\n\nOne.\n',
  ],
  ['proposals', 'proposals/begin.md', '# Begin\n\n## Motivation\n\nIt is slow.\n'],
  ['keps', 'keps/sig-node/100-part/kep.yaml', 'title: Part\nstatus: implementable\n'],
  ['docs/notes', 'docs/notes/0001-record.md', DECISION],
])('one document is enough in %s, and a second run writes nothing', async (folder, path, text) => {
  const root = projectWith({ [path]: text, [`${folder}/template.md`]: DECISION })
  const { out } = await milepostIn(root, ['init'])
  expect(out).toContain(`Found 1 document in \`${folder}\``)
  expect((await milepostIn(root, ['check', '--strict'])).out).toMatch(/^No findings in 1 document,/)
  expect((await milepostIn(root, ['init'])).out).not.toContain('wrote')
})

const FOLDERS = {
  'README.md': '# Ours\n\n[Decisions](docs/adr/0001-record.md)\n',
  'docs/adr/0001-record.md': DECISION,
  'docs/adr/0002-record.md': DECISION,
  'docs/adr/README.md': '# Decisions\n',
  'docs/guide.md': '# A guide\n',
  'rfcs/0001-begin.md': '---\ntitle: Begin\nstatus: draft\n---\n\n## Motivation\n',
}

test('each folder with documents is read as a kind, and a document of another status may follow', async () => {
  const root = projectWith(FOLDERS)
  const { out } = await milepostIn(root, ['init'])
  expect(out.match(/^Found .*/gm)).toEqual([
    "Found 2 documents in `docs/adr`, with metadata for `readers.sections('Status')`.",
    'Found 1 document in `rfcs`, with metadata for `readers.frontmatter()`.',
  ])
  expect((await milepostIn(root, ['check', '--strict'])).out).toMatch(
    /^No findings in 3 documents,/m,
  )
  writeFileSync(join(root, 'docs/adr/0003-next.md'), DECISION.replace('Accepted', 'Rejected'))
  expect((await milepostIn(root, ['check'])).exit).toBe(0)
  writeFileSync(join(root, 'docs/adr/0004-next.md'), DECISION.replace('Accepted', 'Acepted'))
  writeFileSync(
    join(root, 'rfcs/0002-next.md'),
    FOLDERS['rfcs/0001-begin.md'].replace('draft', 'drapt'),
  )
  const next = await milepostIn(root, ['check'])
  expect(next.out).toContain('did you mean `Accepted`?')
  expect(next.out).toContain('did you mean `draft`?')
})

test('folders of one name get kinds of two names, and a folder within another is no other', async () => {
  const root = projectWith({
    'a/adr/0001-record.md': DECISION,
    'b/adr/0001-record.md': DECISION,
    'b/adr/old/0002-record.md': DECISION,
  })
  const { out } = await milepostIn(root, ['init'])
  expect(out.match(/^Found .*? in `.*?`/gm)).toEqual([
    'Found 2 documents in `b/adr`',
    'Found 1 document in `a/adr`',
  ])
  const config = readFileSync(join(root, 'milepost.config.mjs'), 'utf8')
  expect(config).toContain('kinds: [adrKind, adrbKind],')
  expect((await milepostIn(root, ['check'])).out).toContain('in 3 documents')
})

test('values in the paragraph below a bold name are read', async () => {
  const root = projectWith({
    'proposals/one.md': '# One\n\n**Status:**\n\nAccepted\n\n## Motivation\n\nIt is slow.\n',
    'proposals/two.md': '# Two\n\n**Status:**\nRejected\n\n## Motivation\n\nIt is slow.\n',
  })
  const { out } = await milepostIn(root, ['init'])
  expect(out).toContain('with metadata for `readers.bullets({ below: true })`.')
  expect(readFileSync(join(root, 'milepost.config.mjs'), 'utf8')).toContain('Rejected: {')
  expect((await milepostIn(root, ['check', '--strict'])).out).toMatch(
    /^No findings in 2 documents,/,
  )
})

test('numbered pages with a status are no decisions', async () => {
  const page = '---\ntitle: Introduction\nstatus: draft\n---\n\nText.\n'
  const root = projectWith({ 'docs/01-intro.md': page, 'docs/02-setup.md': page })
  expect((await milepostIn(root, ['init', '--dry-run'])).out).not.toContain('Found')
})

test('a configuration that cannot be read gets no documents', async () => {
  const root = projectWith({ 'milepost.config.mjs': 'export default {\n' })
  const { out } = await milepostIn(root, ['init'])
  expect(out).toContain('`milepost.config.mjs` cannot be read; `milepost check` says why.')
  expect(out).not.toContain('wrote  content/')
})
