import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sidecar } from '../../plugins/documents/metadata/readers.ts'
import { check } from '../../plugins/engine/check.ts'
import { readConfig } from '../../plugins/engine/config.ts'
import { refusalsIn } from '../../plugins/engine/settings/exceptions.ts'
import * as fields from '../../plugins/kinds/fields/fields.ts'
import { defineKind } from '../../plugins/kinds/kind.ts'
import { diskSource } from '../../plugins/outside/sources/disk-source.ts'
import { scratchProject } from '../scratch.ts'
import { checked, row, TODAY } from '../vocabulary.ts'

const goal = defineKind({
  name: 'goal',
  plural: 'goals',
  describes: 'A goal.',
  folder: 'goals',
  files: ['goals/*/README.md'],
  idOf: (path) => path.split('/').at(-2) ?? '',
  reader: sidecar('goal.yaml'),
  fields: { links: fields.list(fields.url()).optional() },
})

test.each([
  ['a hidden sign in its title', 'title: "A\\u202eB"', 'unsafe-text'],
  ['a link that runs a script', 'title: A\nlinks: ["javascript:x"]', 'unsafe-link'],
  ['a key of every object', 'title: A\n__proto__: {}', 'invalid-frontmatter'],
  ['no YAML at all', 'title: [', 'invalid-frontmatter'],
  ['a tag that runs code', 'title: !!js/function x', 'invalid-frontmatter'],
])('a document whose metadata beside it has %s is never shown', async (_, yaml, rule) => {
  const files = {
    'goals/a/README.md': '# A\n\n<script>x</script>\n',
    'goals/a/goal.yaml': `${yaml}\n`,
    'goals/b/README.md': '# B\n',
    'goals/b/goal.yaml': 'title: B\n',
  }
  const outcome = await checked(files, { config: { kinds: [goal], builtInKinds: false } })
  const refusals = refusalsIn(outcome)
  expect([...refusals.keys()].sort()).toEqual([
    'content/goals/a/README.md',
    'content/goals/a/goal.yaml',
  ])
  expect(refusals.get('content/goals/a/README.md')).toMatchObject([
    { rule: 'unsafe-html', file: 'content/goals/a/README.md' },
    { rule, file: 'content/goals/a/goal.yaml' },
  ])
})

test('metadata beside a document that is a link is one finding, and the document is never shown', async () => {
  const root = scratchProject({
    'content/goals/a/README.md': '# A\n',
    'content/goals/b/README.md': '# B\n',
    'elsewhere.yaml': 'title: Elsewhere\n',
  })
  symlinkSync('../../../elsewhere.yaml', join(root, 'content/goals/a/goal.yaml'))
  const config = readConfig({ kinds: [goal], builtInKinds: false })
  const outcome = await check(diskSource(root, 'content'), config, { today: TODAY, processes: 0 })
  expect(outcome.findings.map(row)).toMatchInlineSnapshot(`
    [
      "goals/a/goal.yaml:1:1 error symbolic-link: Unexpected symbolic link \`content/goals/a/goal.yaml\`; put there what it leads to.
      help: A link can lead out of the project and publish what nobody meant to publish.",
      "goals/b/README.md:1:1 error invalid-frontmatter: Cannot find \`goal.yaml\` beside this document; it holds the metadata.",
    ]
  `)
  expect([...refusalsIn(outcome).keys()]).toContain('content/goals/a/README.md')
})
