import { expect, test } from 'vitest'
import { sig, wg } from '../rules/group-samples.ts'
import { findingsOf } from '../vocabulary.ts'

/** The numbers that Flyte's governance RFC names itself, each on its last day and the next. */

const severityOf = async (text: string, rule: string, today: string) => {
  const found = await findingsOf({ 'groups/group.mdx': text }, { rules: [rule], today })
  return found === '' ? 'none' : found.split(' ')[1]
}

const quorate = sig('activity: [{ on: 2026-01-15, what: meeting, quorum: true }]')

test.each([
  ['2026-04-14', 'none'],
  ['2026-04-15', 'warning'],
  ['2026-07-14', 'warning'],
  ['2026-07-15', 'error'],
])(
  'a SIG without a quorum should be retired after 3 months and must be after 6: %s',
  async (today, severity) => {
    expect(await severityOf(quorate, 'quorum-lapsed', today)).toBe(severity)
  },
)

const leaderless = wg('leads: [{ person: ana, role: lead, since: 2025-01-01, until: 2026-01-15 }]')

test.each([
  ['2026-01-15', 'none'],
  ['2026-01-16', 'warning'],
  ['2026-02-26', 'warning'],
  ['2026-02-27', 'error'],
])('a working group has 6 weeks to find a lead: %s', async (today, severity) => {
  expect(await severityOf(leaderless, 'lead-missing', today)).toBe(severity)
})

const silent = wg('activity: [{ on: 2026-01-15, what: message }]')

test.each([
  ['2026-04-14', 'none'],
  ['2026-04-15', 'warning'],
])('a working group ends after 3 months of silence: %s', async (today, severity) => {
  expect(await severityOf(silent, 'wg-silent', today)).toBe(severity)
})

const away = (to: string) =>
  sig(`leads:
  - person: ana
    role: chair
    since: 2026-01-01
    leave: [{ from: 2026-07-06, to: ${to} }]`)

test.each([
  ['2026-08-04', 'none'],
  ['2026-08-05', 'warning'],
])("a month's leave needs somebody else in the role: to %s", async (to, severity) => {
  expect(await severityOf(away(to), 'leave-uncovered', '2026-06-01')).toBe(severity)
})

const meeting = (cadence: string) =>
  sig(`meetings: [{ title: M, cadence: ${cadence}, notes: https://example.org/notes }]`)

test.each([
  ['monthly', 'none'],
  ['bimonthly', 'warning'],
])('a SIG meets at least once a month: %s', async (cadence, severity) => {
  expect(await severityOf(meeting(cadence), 'meeting-too-rare', '2026-06-01')).toBe(severity)
})

const approved = (yes: number, no: number) =>
  sig(`formed: 2026-02-01\napproval: { on: 2026-02-01, for: ${yes}, against: ${no} }`)

test.each([
  [2, 1, 'none'],
  [6, 3, 'none'],
  [5, 3, 'error'],
  [1, 1, 'error'],
])('two thirds approve a new group: %i for, %i against', async (yes, no, severity) => {
  expect(await severityOf(approved(yes, no), 'approval-too-small', '2026-06-01')).toBe(severity)
})

test('two thirds may be those of all active members of the committee, on that day', async () => {
  const files = (yes: number) => ({
    'people.yaml': 'a: { name: A }\nb: { name: B }\nc: { name: C }\nd: { name: D }\n',
    'governance/g.mdx':
      '---\ntitle: G\nfrom: 2022-06-01\nby: tsc\nmajority: "2/3"\nmajority-of: members\n---\n',
    'groups/tsc.mdx': `---
title: TSC
type: committee
status: active
members:
  - { person: a, since: 2025-01-01 }
  - { person: b, since: 2025-01-01 }
  - { person: c, since: 2025-01-01 }
  - { person: d, since: 2026-05-01 }
---
`,
    'groups/sig-a.mdx': approved(yes, 0),
  })
  const rules = ['approval-too-small']
  expect(await findingsOf(files(2), { rules })).toBe('')
  expect(await findingsOf(files(1), { rules })).toContain('2')
})
