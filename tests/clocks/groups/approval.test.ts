import fc from 'fast-check'
import { expect, test } from 'vitest'
import { approval } from '../../../plugins/clocks/groups/approval.ts'

test.each([
  [
    { for: 6, against: 3, members: 9 },
    { cast: 9, needed: 6, approved: true },
  ],
  [
    { for: 5, against: 3, members: 9 },
    { cast: 8, needed: 6, approved: false },
  ],
  [
    { for: 6, against: 1, abstain: 2, members: 9 },
    { cast: 7, needed: 5, approved: true },
  ],
  [
    { for: 2, against: 1, abstain: 6, members: 9 },
    { cast: 3, needed: 2, approved: true },
  ],
  [
    { for: 4, against: 2 },
    { cast: 6, needed: 4, approved: true },
  ],
  [
    { for: 0, against: 0, abstain: 9, members: 9 },
    { cast: 0, needed: 1, approved: false },
  ],
  [
    { for: 9, against: 0, abstain: 1, members: 9 },
    { cast: 9, approved: false, overcounted: true },
  ],
])('%j comes to %j', (vote, expected) => {
  expect(approval(vote)).toMatchObject(expected)
})

test('a supermajority is two thirds exactly, whatever the numbers', () => {
  const votes = fc.nat({ max: 1000 })
  fc.assert(
    fc.property(votes, votes, votes, (yes, no, abstain) => {
      const { approved } = approval({ for: yes, against: no, abstain })
      expect(approved).toBe(yes > 0 && yes * 3 >= (yes + no) * 2)
    }),
  )
})
