import { expect, test } from 'vitest'
import { findingsOf, mdx } from '../vocabulary.ts'
import { line } from './release-samples.ts'

const rules = ['contract-ahead']
const project = (fields: string) => ({
  'components/idl.mdx': mdx('title: IDL'),
  'components/admin.mdx': mdx('title: Admin\ncontracts: [idl]'),
  'components/console.mdx': mdx('title: Console'),
  'releases/v1.3.mdx': line(
    '1.3',
    '2026-09-30',
    `components: { admin: "1.3.0", idl: "1.2.9" }\n${fields}`,
  ),
})

test('a component is ahead of the contract of its line, or names a contract that it has not', async () => {
  expect(
    await findingsOf(
      project('contracts: { admin: { idl: "1.2.10" }, console: { idl: "1.2.9" } }'),
      {
        rules,
      },
    ),
  ).toMatchInlineSnapshot(`
    "releases/v1.3.mdx:7:28 error contract-ahead: \`admin\` uses \`idl\` \`1.2.10\`, but line \`1.3\` has only \`1.2.9\`; release the contract first, or correct the version.
      releases/v1.3.mdx:6:36 the contract in this line
    releases/v1.3.mdx:7:51 error contract-ahead: \`console\` has no contract \`idl\`; add it to \`contracts\` of the component, or correct the name.
      components/console.mdx:2:1 the component"
  `)
})

test('a component may use the contract of its line, an older one, or a patch of it', async () => {
  expect(await findingsOf(project('contracts: { admin: { idl: "1.2.9" } }'), { rules })).toBe('')
  expect(await findingsOf(project('contracts: { admin: { idl: "1.2.3" } }'), { rules })).toBe('')
  const patched = `contracts: { admin: { idl: "1.2.10" } }
patches: [{ component: idl, version: "1.2.10", on: 2026-10-12 }]`
  expect(await findingsOf(project(patched), { rules })).toBe('')
})
