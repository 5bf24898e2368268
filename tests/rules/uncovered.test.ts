import { expect, test } from 'vitest'
import { readConfig } from '../../plugins/engine/config.ts'
import { findingsOf, mdx } from '../vocabulary.ts'

const rules = ['uncovered']
const item = (theme: string, status = 'planned') =>
  mdx(`title: Item\nroadmap: next\ntheme: ${theme}\nhistory: [{ status: ${status} }]`)
const project = {
  'roadmap/next.mdx': mdx('title: Next'),
  'themes/docs.mdx': mdx('title: Docs'),
  'themes/scale.mdx': mdx('title: Scale\ntags: [later]'),
  'themes/bugs.mdx': mdx('title: Bugs'),
  'roadmap/items/a.mdx': item('docs'),
  'roadmap/items/b.mdx': item('docs'),
  'roadmap/items/c.mdx': item('bugs', 'cancelled'),
}

test('documents that nothing names, and those that too few documents name', async () => {
  const some = {
    coverage: [{ kind: 'theme', by: 'items', because: 'a theme is a stream of work' }],
  }
  expect(await findingsOf(project, { rules, config: some })).toMatchInlineSnapshot(`
    "themes/scale.mdx:2:8 warning uncovered: No \`items\` of \`scale\`, expected at least 1: a theme is a stream of work.
      help: 1 more document must name it in \`theme\` (item)."
  `)
  const living = {
    coverage: [{ kind: 'theme', by: 'items', from: 'status!=cancelled', atLeast: 2 }],
  }
  expect(await findingsOf(project, { rules, config: living })).toMatchInlineSnapshot(`
    "themes/bugs.mdx:2:8 warning uncovered: No \`items\` of \`bugs\`, expected at least 2.
      help: 2 more documents must name it in \`theme\` (item).
    themes/scale.mdx:2:8 warning uncovered: No \`items\` of \`scale\`, expected at least 2.
      help: 2 more documents must name it in \`theme\` (item)."
  `)
})

test('only documents that meet a condition are asked, and nothing without the setting', async () => {
  const config = { coverage: [{ kind: 'theme', by: 'items', where: 'tags!=later' }] }
  expect(await findingsOf(project, { rules, config })).toBe('')
  expect(await findingsOf(project, { rules })).toBe('')
})

test.each([
  [{ kind: 'themes', by: 'items' }, 'Unknown kind `themes` in `coverage`; did you mean `theme`?'],
  [
    { kind: 'theme', by: 'item' },
    'No relation leads to kind `theme` as `item`; did you mean `items`?',
  ],
  [{ kind: 'theme', by: 'items', where: 'stat=x' }, 'In `coverage`: '],
  [{ kind: 'theme', by: 'items', from: 'status' }, 'coverage[0].from'],
])('a mistake in the setting is told: %j', (coverage, says) => {
  expect(() => readConfig({ coverage: [coverage] })).toThrow(says)
})
