import { expect, test } from 'vitest'
import { findingsOf } from '../vocabulary.ts'
import { components, line, policy } from './release-samples.ts'

const rules = ['beta-left']
const withPatches = (...patches: readonly string[]) => ({
  ...components,
  'policies/p.mdx': policy('beta-weeks: 4'),
  'releases/v1.2.mdx': line('1.2', '2026-06-30', `patches: [${patches.join(', ')}]`),
})
const patch = (version: string, on: string) =>
  `{ component: propeller, version: "${version}", on: ${on} }`

test('a beta of a patch without its release', async () => {
  const left = withPatches(patch('1.2.1b0', '2026-09-01'), patch('1.2.1b1', '2026-10-22'))
  expect(await findingsOf(left, { rules })).toMatchInlineSnapshot(`
    "releases/v1.2.mdx:6:106 warning beta-left: Beta \`1.2.1b1\` of \`propeller\` was to be released by 2026-11-19; add its release, or another beta.
      policies/p.mdx:10:13 as this policy says"
  `)
})

test('a released beta, a young one, and a tag of a merge are in order', async () => {
  const good = withPatches(
    patch('1.2.1b0', '2026-09-01'),
    patch('1.2.1', '2026-09-08'),
    patch('1.2.2b0', '2026-10-23'),
    patch('1.2.0b3', '2026-05-01'),
  )
  expect(await findingsOf(good, { rules })).toBe('')
})
