import { expect, test } from 'vitest'
import { page, project } from '../links/pinned.ts'
import { findingsOf } from '../vocabulary.ts'

const rules = ['unknown-inventory-name']
const findings = (body: string) =>
  findingsOf({ ...project, 'process/use.mdx': page(body) }, { rules })

test('a name that the docs of a version do not have', async () => {
  expect(await findings('See [it](inv:flytekit#flytekit.old).')).toMatchInlineSnapshot(`
    "process/use.mdx:5:10 error unknown-inventory-name: Cannot find \`flytekit.old\` in \`flytekit 1.3\`; did you mean \`flytekit.Task\` or \`flytekit.task\`?
      help: It is in \`flytekit 1.2\`."
  `)
})

test('a name that they have', async () => {
  expect(await findings('See [it](inv:flytekit#flytekit.Task).')).toBe('')
})
