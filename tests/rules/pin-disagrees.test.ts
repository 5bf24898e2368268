import { expect, test } from 'vitest'
import { component, inventory, lockedBytes, project } from '../links/pinned.ts'
import { type Files, findingsOf } from '../vocabulary.ts'

const rules = ['pin-unknown', 'pin-behind', 'pin-disagrees']
const pinned = (pin: string) => component('flytekit', `  pin: "${pin}"`)

test('aligned components with different pins', async () => {
  const files: Files = {
    ...project,
    'policies/quarterly.mdx': String(project['policies/quarterly.mdx']).replace(
      '[flytekit]',
      '[flytekit, admin]',
    ),
    'components/flytekit.mdx': pinned('1.3'),
    'components/admin.mdx': component('admin', '  pin: "1.2"'),
  }
  expect(await findingsOf(files, { rules })).toMatchInlineSnapshot(`
    "components/admin.mdx:6:8 error pin-disagrees: \`admin\` is pinned to \`1.2\`, and \`flytekit\`, which is aligned with it, to \`1.3\`.
      components/flytekit.mdx:6:8 \`flytekit\` is pinned here
    components/admin.mdx:6:8 info pin-behind: \`admin\` is pinned to \`1.2\`, and \`1.3\` is current.
      help: \`milepost pins bump --to 1.3\` says which links that would break."
  `)
})

const saying = (version: string): Files => {
  const bytes = inventory('flytekit', version, [])
  return { ...project, ...lockedBytes([{ component: 'flytekit', version: '1.3', bytes }]) }
}

test.each([
  ['the same line', '1.3'],
  ['a patch of it', '1.3.4.post2'],
  ['nothing', ''],
  ['what is no number', 'main'],
])('an inventory that says of its version: %s', async (_, version) => {
  expect(await findingsOf(saying(version), { rules })).toBe('')
})

test('an inventory that says it is of another line', async () => {
  expect(await findingsOf(saying('1.4.0'), { rules })).toMatchInlineSnapshot(`
    "components/flytekit.mdx:5:14 error pin-disagrees: The inventory of \`flytekit\` \`1.3\` says that it is \`flytekit 1.4.0\`.
      help: Correct the address, or ask its authors to publish each version under its own."
  `)
})
