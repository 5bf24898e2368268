import { expect, test } from 'vitest'
import { findingsOf } from '../vocabulary.ts'
import { issues } from './issue-samples.ts'
import { itemWith, roadmap } from './samples.ts'

const rules = ['blocked-by-unsaid', 'invalid-snapshot']
const address = (number: number) => `https://github.com/example/code/issues/${number}`
const tracked = (number: number, fields = '', status = 'planned') =>
  itemWith([`{ status: ${status} }`], `tracking: ${address(number)}\n${fields}`)
const blocked = (blockedBy: unknown) => ({
  'roadmap/main.mdx': roadmap(),
  'issues/code.json': issues({ number: 1, blockedBy }, { number: 2 }, { number: 3 }),
  'roadmap/items/a.mdx': tracked(1),
  'roadmap/items/b.mdx': tracked(2),
})

test('an issue waits for another one, and the item does not say so', async () => {
  const found = await findingsOf(blocked([{ number: 2, url: address(2), title: 'Two' }]), { rules })
  expect(found).toMatchInlineSnapshot(`
    "roadmap/items/a.mdx:6:11 warning blocked-by-unsaid: Its issue waits for that of \`b\`, which the item does not need; add it to \`needs\`.
      issues/code.json:2:218 said here"
  `)
  const paged = blocked({ nodes: [{ number: 2, url: address(2) }], totalCount: 1 })
  expect(await findingsOf(paged, { rules })).toBe(found)
})

test('an item that says so, one that is done, and an issue of no item are in order', async () => {
  const by = (number: number) => [{ number, url: address(number) }]
  const said = { ...blocked(by(2)), 'roadmap/items/a.mdx': tracked(1, 'needs: [b]') }
  expect(await findingsOf(said, { rules })).toBe('')
  const done = { ...blocked(by(2)), 'roadmap/items/b.mdx': tracked(2, '', 'done') }
  expect(await findingsOf(done, { rules })).toBe('')
  expect(await findingsOf(blocked(by(3)), { rules })).toBe('')
  expect(await findingsOf(blocked(null), { rules })).toBe('')
})
