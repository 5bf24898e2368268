import { expect, test } from 'vitest'
import { findingsOf, mdx } from '../vocabulary.ts'
import { line } from './release-samples.ts'

const rules = ['contract-behind']
const project = (...versions: readonly string[]) => ({
  'components/idl.mdx': mdx('title: IDL'),
  'components/admin.mdx': mdx('title: Admin\ncontracts: [idl]'),
  ...Object.fromEntries(
    versions.map((fields, at) => [
      `releases/v1.${at + 1}.mdx`,
      line(`1.${at + 1}`, `2026-0${at + 1}-28`, `components: { admin: "1.${at + 1}.0"${fields} }`),
    ]),
  ),
})

test('a component is ahead of its contract, or its contract goes back', async () => {
  expect(await findingsOf(project(', idl: "1.5.2"', ''), { rules })).toMatchInlineSnapshot(
    `"releases/v1.2.mdx:6:1 warning contract-behind: Line \`1.2\` has \`admin\`, but no version of its contract \`idl\`; add the one that it uses."`,
  )
  const back = project(', idl: "1.5.2"', ', idl: "1.5.1"')
  expect(await findingsOf(back, { rules })).toMatchInlineSnapshot(`
    "releases/v1.2.mdx:6:36 warning contract-behind: Line \`1.2\` has \`admin\` with \`idl\` \`1.5.1\`, older than \`1.5.2\` of line \`1.1\`; a contract stays compatible.
      releases/v1.1.mdx:6:13 the version before"
  `)
})

test('a contract that goes forward is in order', async () => {
  const good = project(', idl: "1.5.2"', ', idl: "1.5.2"', ', idl: "1.6.0"')
  expect(await findingsOf(good, { rules })).toBe('')
})
