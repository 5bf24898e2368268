import { expect, test } from 'vitest'
import { component, project } from '../links/pinned.ts'
import { type Files, findingsOf } from '../vocabulary.ts'

const rules = ['pin-unknown']
const pinned = (pin: string) => component('flytekit', `  pin: "${pin}"`)

test('a pin to a line that no release has', async () => {
  const files: Files = { ...project, 'components/flytekit.mdx': pinned('1.9') }
  expect(await findingsOf(files, { rules })).toMatchInlineSnapshot(
    `"components/flytekit.mdx:6:8 error pin-unknown: No release has \`flytekit\` \`1.9\`; expected \`1.3\` or \`1.2\`."`,
  )
})

test('a pin to the current line is in order', async () => {
  const files: Files = { ...project, 'components/flytekit.mdx': pinned('1.3') }
  expect(await findingsOf(files, { rules })).toBe('')
})
