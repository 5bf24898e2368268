import { expect, test } from 'vitest'
import { findingsOf } from '../vocabulary.ts'
import { components, line, policy } from './release-samples.ts'

const rules = ['not-aligned']
const released = (fields: string) => ({
  ...components,
  'policies/quarterly.mdx': policy(),
  'releases/v1.3.mdx': line('1.3', '2022-12-30', fields),
})

test('an aligned component of another minor, in the first release and as a patch', async () => {
  const documents = released(`components: { admin: "1.2.4", propeller: "1.3.0", idl: "1.5.3" }
patches:
  - { component: propeller, version: "1.4.1", on: 2023-01-20 }`)
  expect(await findingsOf(documents, { rules })).toMatchInlineSnapshot(`
    "releases/v1.3.mdx:6:22 error not-aligned: \`admin\` is at \`1.2.4\` in line \`1.3\`, expected \`1.3.x\`.
      policies/quarterly.mdx:6:11 aligned by this policy
    releases/v1.3.mdx:8:38 error not-aligned: \`propeller\` is at \`1.4.1\` in line \`1.3\`, expected \`1.3.x\`.
      policies/quarterly.mdx:6:18 aligned by this policy"
  `)
})

test('a chart that was not patched with the release', async () => {
  const documents = released(`components: { flyte: "1.3.0", chart: "1.3.0" }
patches:
  - { component: flyte, version: "1.3.1", on: 2023-01-20 }`)
  expect(await findingsOf(documents, { rules })).toMatchInlineSnapshot(`
    "releases/v1.3.mdx:6:38 error not-aligned: \`chart\` is at \`1.3.0\` in line \`1.3\`, expected exactly \`1.3.1\` like \`flyte\`.
      policies/quarterly.mdx:8:20 identical by this policy"
  `)
})

test('Admin at 1.3.8 beside Propeller at 1.3.2 is aligned, and a patch to come does not count', async () => {
  const documents = released(`components: { admin: "1.3.8", propeller: v1.3.2, chart: "1.3.0" }
patches:
  - { component: propeller, version: "1.4.0", on: 2027-01-20 }`)
  expect(await findingsOf(documents, { rules })).toBe('')
})

test('a line is judged by the policy of its day', async () => {
  const documents = {
    ...released('components: { admin: "0.9.1" }'),
    'policies/quarterly.mdx': policy('', '2023-01-01'),
  }
  expect(await findingsOf(documents, { rules })).toBe('')
})
