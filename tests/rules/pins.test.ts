import { expect, test } from 'vitest'
import { component, inventory, lockedBytes, project } from '../links/pinned.ts'
import { type Files, findingsOf, mdx } from '../vocabulary.ts'

const rules = ['pin-unknown', 'pin-behind', 'pin-disagrees']
const pinned = (pin: string) => component('flytekit', `  pin: "${pin}"`)

test('a pin to a line that no release has', async () => {
  const files: Files = { ...project, 'components/flytekit.mdx': pinned('1.9') }
  expect(await findingsOf(files, { rules })).toMatchInlineSnapshot(
    `"components/flytekit.mdx:6:8 error pin-unknown: No release has \`flytekit\` \`1.9\`; expected \`1.3\` or \`1.2\`."`,
  )
})

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
    "components/flytekit.mdx:5:14 error pin-disagrees: The inventory of \`flytekit\` \`1.3\` says of itself that it is \`flytekit 1.4.0\`.
      help: Correct the address, or ask its authors to publish each version under its own."
  `)
})

test('a pin to the current line is in order', async () => {
  const files: Files = { ...project, 'components/flytekit.mdx': pinned('1.3') }
  expect(await findingsOf(files, { rules })).toBe('')
})

test.each([['1.3 '], ['../../x'], ['a/b'], ['-'], ['LATEST'], ['']])(
  'what is no version is no pin: %s',
  async (pin) => {
    const files: Files = { ...project, 'components/flytekit.mdx': pinned(pin) }
    expect(await findingsOf(files)).toContain('invalid-field')
  },
)

test.each([
  'https://docs.example.org/?v={version}',
  'https://docs.example.org/{version}/#top',
  'docs.example.org/{version}',
  'javascript:alert(1)//{version}',
])('docs cannot begin at %s', async (base) => {
  const files = { 'components/kit.mdx': mdx(`title: kit\ndocs: { base: "${base}" }`) }
  expect(await findingsOf(files)).toMatch(
    /3:\d+ error invalid-field: .*expected the web address of a folder/,
  )
})

test('docs cannot begin at an address with a name and a password', async () => {
  const base = 'https://me:secret@docs.example.org/{version}/'
  const files = { 'components/kit.mdx': mdx(`title: kit\ndocs: { base: "${base}" }`) }
  expect(await findingsOf(files)).toMatch(/3:\d+ error unsafe-link: .*hides the host/)
})
