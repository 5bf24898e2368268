import { writeFileSync } from 'node:fs'
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

test('a document of another status may follow the first, and other folders are named', async () => {
  const root = projectWith({
    'docs/adr/0001-record.md': DECISION,
    'docs/adr/0002-record.md': DECISION,
    'rfcs/0001-begin.md': '---\ntitle: Begin\nstatus: draft\n---\n\n## Motivation\n',
  })
  expect((await milepostIn(root, ['init'])).out).toContain(
    '1 document in `rfcs` is not read yet; another configuration can read that folder.\n',
  )
  writeFileSync(join(root, 'docs/adr/0003-next.md'), DECISION.replace('Accepted', 'Rejected'))
  expect((await milepostIn(root, ['check'])).exit).toBe(0)
  writeFileSync(join(root, 'docs/adr/0004-next.md'), DECISION.replace('Accepted', 'Acepted'))
  expect((await milepostIn(root, ['check'])).out).toContain('did you mean `Accepted`?')
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
