import { expect, test } from 'vitest'
import { findingsOf, mdx } from '../vocabulary.ts'
import { line } from './release-samples.ts'
import { itemWith, roadmap } from './samples.ts'

/** A document before and after a change, by path. */
type Changes = Readonly<Record<string, readonly [before: string, after: string]>>

const planned = (on: string, fields = '') => line('1.4', on, fields, 'planned')
const item = (fields: string, ...steps: readonly string[]) =>
  itemWith(['{ status: planned }', ...steps], fields)

const unchanged = {
  'roadmap/main.mdx': roadmap(),
  'releases/v1.5.mdx': line('1.5', '2027-06-30', '', 'planned'),
}

function foundIn(changes: Changes): Promise<string> {
  const side = (at: 0 | 1) =>
    Object.fromEntries(Object.entries(changes).map(([path, texts]) => [path, texts[at]]))
  const line14 = { 'releases/v1.4.mdx': planned('2026-12-30') }
  const after = { ...unchanged, ...line14, ...side(1) }
  return findingsOf(after, { rules: ['promise-withdrawn'], before: side(0) })
}

test('an item leaves its line, or moves to another one, without a reason', async () => {
  const aimed = '{ status: planned, target: "1.4" }'
  const found = await foundIn({
    'roadmap/items/a.mdx': [item('release: "1.4"'), item('')],
    'roadmap/items/b.mdx': [item('release: "1.4"'), item('release: "1.5"')],
    'roadmap/items/c.mdx': [item('', aimed), item('', aimed, '{ status: unplanned }')],
  })
  expect(found).toMatchInlineSnapshot(`
    "roadmap/items/a.mdx:5:5 error promise-withdrawn: No longer promised for line \`1.4\`, and no reason is given; add a step with a \`note\`.
    roadmap/items/b.mdx:6:10 error promise-withdrawn: Moved from line \`1.4\` to \`1.5\` without a reason; add a step with a \`note\`.
    roadmap/items/c.mdx:7:5 error promise-withdrawn: No longer promised for line \`1.4\`, and no reason is given; add a step with a \`note\`."
  `)
})

test('the day of a planned line is moved, or taken away, and the old one is gone', async () => {
  const before = planned('2026-12-30')
  const moved = await foundIn({ 'releases/v1.4.mdx': [before, planned('2027-03-31')] })
  expect(moved).toMatchInlineSnapshot(`
    "releases/v1.4.mdx:5:5 error promise-withdrawn: Line \`1.4\` is moved from 2026-12-30 to 2027-03-31 without a reason; keep the old day in \`moved\`.
      help: Write \`moved: [{ from: 2026-12-30, why: … }]\`."
  `)
  const undated = mdx('title: Line\nline: "1.4"\nstatus: planned')
  expect(await foundIn({ 'releases/v1.4.mdx': [before, undated] })).toMatchInlineSnapshot(`
    "releases/v1.4.mdx:3:7 error promise-withdrawn: Line \`1.4\` no longer has a day without a reason; keep the old day in \`moved\`.
      help: Write \`moved: [{ from: 2026-12-30, why: … }]\`."
  `)
})

test('a reason, an item that is done, and a line that is released are in order', async () => {
  const moved = planned('2027-03-31', 'moved: [{ from: 2026-12-30, why: The search is late }]')
  const given = '{ status: unplanned, note: Nobody wants it }'
  const found = await foundIn({
    'releases/v1.4.mdx': [planned('2026-12-30'), moved],
    'roadmap/items/a.mdx': [item('release: "1.4"'), item('', given)],
    'roadmap/items/b.mdx': [item('release: "1.4"'), item('', '{ status: done }')],
    'roadmap/items/c.mdx': [item('release: "1.4"'), item('', '{ status: planned, target: v1.4 }')],
  })
  expect(found).toBe('')
  const early = line('1.4', '2026-11-15')
  expect(await foundIn({ 'releases/v1.4.mdx': [planned('2026-12-30'), early] })).toBe('')
})
