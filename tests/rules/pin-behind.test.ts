import { expect, test } from 'vitest'
import { component, project } from '../links/pinned.ts'
import { type Files, findingsOf } from '../vocabulary.ts'

const rules = ['pin-behind']
const pinned = (pin: string) => component('flytekit', `  pin: "${pin}"`)

test('a pin to a line that is supported, while a newer one is out', async () => {
  const files: Files = { ...project, 'components/flytekit.mdx': pinned('1.2') }
  expect(await findingsOf(files, { rules })).toMatchInlineSnapshot(`
    "components/flytekit.mdx:6:8 info pin-behind: \`flytekit\` is pinned to \`1.2\`, and \`1.3\` is current.
      help: \`milepost pins bump --to 1.3\` says which links that would break."
  `)
})

test('a pin to the current line, and no pin at all', async () => {
  expect(await findingsOf(project, { rules })).toBe('')
  const files: Files = { ...project, 'components/flytekit.mdx': pinned('1.3') }
  expect(await findingsOf(files, { rules })).toBe('')
})
