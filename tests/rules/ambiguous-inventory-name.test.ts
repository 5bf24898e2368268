import { expect, test } from 'vitest'
import { page, project } from '../links/pinned.ts'
import { findingsOf } from '../vocabulary.ts'

const rules = ['ambiguous-inventory-name']
const findings = (body: string) =>
  findingsOf({ ...project, 'process/use.mdx': page(body) }, { rules })

test('a pattern that two names fit', async () => {
  expect(await findings('See [it](inv:flytekit#flytekit.T*).')).toMatchInlineSnapshot(
    `"process/use.mdx:5:10 warning ambiguous-inventory-name: \`inv:flytekit#flytekit.T*\` means 2 names; write \`inv:flytekit:py:class#flytekit.Task\` or \`inv:flytekit:py:function#flytekit.Tasks\`."`,
  )
})

test('a name that stands for one thing', async () => {
  expect(await findings('See [it](inv:flytekit:py:class#flytekit.Task).')).toBe('')
})
