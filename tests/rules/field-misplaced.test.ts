import { expect, test } from 'vitest'
import { findingsOf, mdx } from '../vocabulary.ts'
import { people, rfc } from './samples.ts'

const rules = ['field-misplaced']
const ended = 'retired: { on: 2026-02-01, why: It is done }'

test('an active group that has ended, and a draft that is decided', async () => {
  const wrong = {
    'people.yaml': people,
    'groups/wg-a.mdx': mdx(`title: A\ntype: wg\nstatus: active\n${ended}`),
    'rfcs/0001-a.mdx': rfc(1, 'status: draft\ndecided: { on: 2026-11-01, for: 3, against: 0 }'),
  }
  expect(await findingsOf(wrong, { rules })).toMatchInlineSnapshot(`
    "groups/wg-a.mdx:5:1 warning field-misplaced: Unexpected \`retired\` when \`status\` is \`active\`; remove it, or correct the other.
      groups/wg-a.mdx:4:9 this rules it out
    rfcs/0001-a.mdx:6:1 warning field-misplaced: Unexpected \`decided\` when \`status\` is \`draft\`; remove it, or correct the other.
      rfcs/0001-a.mdx:5:9 this rules it out"
  `)
})

test('a retired group with its end is in order', async () => {
  const good = { 'groups/wg-a.mdx': mdx(`title: A\ntype: wg\nstatus: retired\n${ended}`) }
  expect(await findingsOf(good, { rules })).toBe('')
})
