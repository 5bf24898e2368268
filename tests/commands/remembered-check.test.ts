import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Day } from '../../plugins/basics/calendar.ts'
import type { Finding } from '../../plugins/basics/finding.ts'
import { rememberedCheck } from '../../plugins/commands/remembered-check.ts'
import { openProject } from '../../plugins/engine/project.ts'
import { sealedFolder } from '../../plugins/outside/files/sealed-folder.ts'
import { scratchProject } from '../scratch.ts'
import { mdx, TODAY } from '../vocabulary.ts'

const CACHE = 'node_modules/.cache/milepost/outcome'
const FILES = {
  'node_modules/.package-lock.json': '{}',
  'content/process/a.mdx': mdx('title: A', 'See [[b]] and [the notes](../notes.txt).'),
  'content/process/b.mdx': mdx('title: B'),
  'content/notes.txt': 'notes',
}

test('a second run knows what the first found, and reports the same', async () => {
  const root = scratchProject(FILES)
  const first = await rulesIn(root)
  const folder = sealedFolder(root)
  folder.write('outcome', folder.read('outcome')?.replace('"documents":2', '"documents":3') ?? '')
  expect(first).toEqual({ documents: 2, rules: [] })
  expect(await rulesIn(root)).toEqual({ documents: 3, rules: [] })
})

/** Changes between two runs, and the report that the second must then give. */
test.each<[change: string, make: (root: string) => void, rules: readonly string[]]>([
  [
    'a document',
    (root) => write(root, 'content/process/a.mdx', mdx('title: A', '[[c]]')),
    ['unknown-reference'],
  ],
  [
    'a document that goes',
    (root) => rmSync(join(root, 'content/process/b.mdx')),
    ['unknown-reference'],
  ],
  [
    'a document that comes',
    (root) => write(root, 'content/process/c.mdx', '---\n'),
    ['invalid-frontmatter'],
  ],
  [
    'a file that a link leads to',
    (root) => rmSync(join(root, 'content/notes.txt')),
    ['broken-link'],
  ],
  [
    'the configuration',
    (root) => write(root, 'milepost.config.mjs', 'export default { builtInKinds: false }'),
    ['unknown-kind', 'unknown-kind'],
  ],
  [
    'a list of issues',
    (root) => write(root, 'content/issues/open.json', '{'),
    ['invalid-snapshot'],
  ],
  ['the cache itself', (root) => write(root, CACHE, '["", {'), []],
])('a run after a change of %s', async (_, make, rules) => {
  const root = scratchProject(FILES)
  await rulesIn(root)
  make(root)
  expect((await rulesIn(root)).rules).toEqual(rules)
})

test('what may only have run out of time is looked at again', async () => {
  const root = scratchProject({ 'content/process/a.mdx': mdx('title: A') })
  const diagrams = async () => [SLOW]
  const project = await openProject(root)
  const rules = async (found: typeof diagrams) => {
    const { findings } = await rememberedCheck(project, { today: TODAY, diagrams: found })
    return findings.map(({ rule }) => rule)
  }
  expect(await rules(diagrams)).toEqual(['invalid-diagram'])
  expect(await rules(async () => [])).toEqual([])
})

const SLOW: Finding = {
  rule: 'invalid-diagram',
  severity: 'error',
  message: 'Cannot draw this diagram: it took too long.',
  file: 'content/process/a.mdx',
  place: { line: 7, column: 1, endLine: 11, endColumn: 4 },
}

test('another day is another outcome', async () => {
  const step = 'history: [{ status: in-progress, target: 2026-11-20 }]'
  const item = mdx(`title: T\nroadmap: r\n${step}\ntracking: https://e.org/1\nowners: [g]`)
  const root = scratchProject({
    'content/roadmap/r.mdx': mdx('title: R'),
    'content/roadmap/items/t.mdx': item,
    'content/groups/g.mdx': mdx('title: G\ntype: team\nstatus: active'),
  })
  expect((await rulesIn(root, '2026-11-20')).rules).toEqual([])
  expect((await rulesIn(root, '2026-11-21')).rules).toEqual(['target-passed'])
})

async function rulesIn(root: string, today: string = TODAY) {
  const project = await openProject(root)
  const { documents, findings } = await rememberedCheck(project, { today: today as Day })
  return { documents, rules: findings.map(({ rule }) => rule) }
}

function write(root: string, path: string, text: string): void {
  mkdirSync(join(root, path, '..'), { recursive: true })
  writeFileSync(join(root, path), text)
}
