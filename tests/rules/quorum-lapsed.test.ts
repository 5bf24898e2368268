import { expect, test } from 'vitest'
import { findingsOf } from '../vocabulary.ts'
import { sig } from './group-samples.ts'

const rules = ['quorum-lapsed']
const findings = (fields: string) => findingsOf({ 'groups/sig-a.mdx': sig(fields) }, { rules })

test('three months without a quorum', async () => {
  expect(
    await findings('activity: [{ on: 2026-08-20, what: meeting, quorum: true }]'),
  ).toMatchInlineSnapshot(`
    "groups/sig-a.mdx:5:18 warning quorum-lapsed: The last quorate meeting was on 2026-08-20, 3 months ago; the SIG should be retired, and must be from 2027-02-20.
      help: Add the meetings that had a quorum to \`activity\`, or retire it with \`status\` and \`retired\`."
  `)
})

test('a day less than three months', async () => {
  expect(await findings('activity: [{ on: 2026-08-21, what: meeting, quorum: true }]')).toBe('')
})

test('six months without a quorum are an error', async () => {
  const quorum = (on: string) => findings(`activity: [{ on: ${on}, what: meeting, quorum: true }]`)
  expect(await quorum('2026-05-21')).toContain(' warning quorum-lapsed: ')
  expect(await quorum('2026-05-20')).toContain(' error quorum-lapsed: ')
})
