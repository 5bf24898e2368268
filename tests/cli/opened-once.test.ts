import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { scratchProject } from '../scratch.ts'
import { item, roadmap } from '../views/project.ts'
import { mdx } from '../vocabulary.ts'
import { milepostIn } from './terminal.ts'

/** A project with a rule of its own that writes a sign each time its documents are checked. */
const FILES = {
  'milepost.config.mjs': `import { appendFileSync } from 'node:fs'
    const check = () => (appendFileSync(new URL('checks', import.meta.url), '.'), [])
    const counted = { id: 'counted', severity: 'info', finds: 'nothing', source: 'A test.', check }
    export default { ownRules: [counted] }`,
  checks: '',
  'content/people.yaml': 'ada:\n  name: Ada\n',
  'content/roadmap/plan.mdx': roadmap(['tests', 'speed']),
  'content/roadmap/items/speed.mdx': item('Speed', ['planned 2027-Q1'], 'needs: [tests]'),
  'content/roadmap/items/tests.mdx': item('Tests run alone', ['planned 2027-Q1'], 'owners: [ada]'),
  'content/releases/v1.2.mdx': mdx(
    'title: Release 1.2\nline: "1.2"\nstatus: released\non: 2026-02-20',
  ),
} as const

test.each([
  'check',
  'check content/roadmap',
  'status',
  'list item',
  'list item --format json',
  'graph',
  'export graph',
  'export calendar',
  'release matrix',
  'pins check',
])('`milepost %s` checks the project once', async (commandLine) => {
  const root = scratchProject(FILES)
  expect(await milepostIn(root, commandLine.split(' '))).toMatchObject({ err: '' })
  expect(readFileSync(join(root, 'checks'), 'utf8')).toBe('.')
})

test('`milepost explain` checks no document', async () => {
  const root = scratchProject(FILES)
  expect(await milepostIn(root, ['explain', 'broken-link'])).toMatchObject({ exit: 0 })
  expect(readFileSync(join(root, 'checks'), 'utf8')).toBe('')
})
