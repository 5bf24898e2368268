import { expect, test } from 'vitest'
import { type Facts, faultsOf } from './vocabulary.ts'

const policy = { major: { labels: ['breaking'], paths: ['/src/api/'] }, docs: ['/docs/', '*.md'] }
const faults = (facts: Facts) => faultsOf('major-change-without-docs', facts, { policy })

test('a label that says so', async () => {
  const change = { labels: ['bug', 'Breaking'], files: { 'src/a.ts': 1 } }
  expect(await faults(change)).toMatchInlineSnapshot(`
    "Cannot find a change to the docs, though the label \`Breaking\` makes this a major one.
      help: Change what readers need to know, in \`/docs/\` or \`*.md\`."
  `)
})

test('a path that says so', async () => {
  expect(await faults({ files: { 'src/api/a.ts': 1 } })).toMatchInlineSnapshot(`
    "Cannot find a change to the docs, though the change to \`src/api/a.ts\` makes this a major one.
      help: Change what readers need to know, in \`/docs/\` or \`*.md\`."
  `)
})

test('docs that come along, and changes that are not major', async () => {
  const files = { 'src/api/a.ts': 1 }
  expect(await faults({ files: { ...files, 'docs/a/b.rst': 1 } })).toBe('')
  expect(await faults({ files: { ...files, 'src/api/README.md': 1 } })).toBe('')
  expect(await faults({ labels: ['bug'], files: { 'src/a.ts': 1 } })).toBe('')
})

test('to remove docs is not to write any', async () => {
  expect(await faults({ files: { 'src/api/a.ts': 1, 'docs/a.md': 'gone' } })).not.toBe('')
})
