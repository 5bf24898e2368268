import { expect, test } from 'vitest'
import { sidecar } from '../../plugins/documents/metadata/readers.ts'
import { refusalsIn } from '../../plugins/engine/settings/exceptions.ts'
import * as fields from '../../plugins/kinds/fields/fields.ts'
import { defineKind } from '../../plugins/kinds/kind.ts'
import { checked } from '../vocabulary.ts'

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
