import { expect, test } from 'vitest'
import { GROUPS } from '../groups.ts'
import { lines, viewed } from '../project.ts'

test('the directory has a table for each type, and one for groups that ended', async () => {
  const { sections } = (await viewed(GROUPS)).groups()
  expect(sections.map(({ title, rows }) => `${title}: ${lines(rows)}`)).toMatchInlineSnapshot(`
    [
      "Committees: [active] Committee → /groups/tsc/",
      "Special interest groups: [active] SIG Docs → /groups/sig-docs/",
      "Retired: [retired] WG Old → /groups/wg-old/",
    ]
  `)
})

test('a group that should be led and is not says so', async () => {
  const { sections } = (await viewed(GROUPS)).groups()
  const rows = sections.flatMap((section) => section.rows)
  expect(rows.filter(({ leaderless }) => leaderless).map(({ text }) => text)).toEqual(['Committee'])
})
