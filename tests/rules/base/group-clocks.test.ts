import { describe, expect, test } from 'vitest'
import { findingsOf } from '../../vocabulary.ts'
import { sig, wg } from '../group-samples.ts'

describe('a SIG without quorum', () => {
  const documents = {
    'groups/sig-a.mdx': sig(`formed: 2025-01-01
activity:
  - { on: 2026-03-10, what: meeting, quorum: true }
  - { on: 2026-04-10, what: meeting, quorum: false }`),
  }
  const met = 'The last quorate meeting was on 2026-03-10'
  const should = 'the SIG should be retired, and must be from 2026-09-10.'

  test.each([
    ['2 months and 30 days', '2026-06-09', ''],
    [
      '3 months',
      '2026-06-10',
      `groups/sig-a.mdx:7:11 warning quorum-lapsed: ${met}, 3 months ago; ${should}`,
    ],
    [
      '5 months and 30 days',
      '2026-09-09',
      `groups/sig-a.mdx:7:11 warning quorum-lapsed: ${met}, 5 months and 30 days ago; ${should}`,
    ],
    [
      '6 months',
      '2026-09-10',
      `groups/sig-a.mdx:7:11 error quorum-lapsed: ${met}, 6 months ago; the SIG must be retired.`,
    ],
    [
      '6 months and 8 days',
      '2026-09-18',
      `groups/sig-a.mdx:7:11 error quorum-lapsed: ${met}, 6 months and 8 days ago; the SIG must be retired.`,
    ],
  ])('for %s, on %s', async (_, today, row) => {
    const help =
      '\n  help: Add the meetings that had a quorum to `activity`, or retire it with `status` and `retired`.'
    const found = await findingsOf(documents, { today, rules: ['quorum-lapsed'] })
    expect(found).toBe(row && row + help)
  })

  test('is counted from its founding when it never had one', async () => {
    const young = { 'groups/sig-a.mdx': sig('formed: 2026-03-10') }
    const found = await findingsOf(young, { today: '2026-06-12', rules: ['quorum-lapsed'] })
    expect(found).toMatchInlineSnapshot(`
      "groups/sig-a.mdx:5:9 warning quorum-lapsed: No quorate meeting is recorded since the group was formed on 2026-03-10, 3 months and 2 days ago; the SIG should be retired, and must be from 2026-09-10.
        help: Add the meetings that had a quorum to \`activity\`, or retire it with \`status\` and \`retired\`."
    `)
  })
})

describe('a working group without a lead', () => {
  const documents = {
    'groups/wg-a.mdx': wg(`formed: 2026-01-01
leads:
  - { person: ana, role: lead, since: 2026-01-01, until: 2026-03-01 }
  - { person: ben, role: member-rep, since: 2026-01-01 }`),
  }
  const left = 'groups/wg-a.mdx:7:58'

  test.each([
    ['2026-03-01', ''],
    ['2026-04-11', `${left} warning lead-missing: The last lead left on 2026-03-01, 41 days ago;`],
    ['2026-04-12', `${left} warning lead-missing: The last lead left on 2026-03-01, 42 days ago;`],
    ['2026-04-13', `${left} error lead-missing: The last lead left on 2026-03-01, 43 days ago;`],
  ])('on %s', async (today, row) => {
    const found = await findingsOf(documents, { today, rules: ['lead-missing'] })
    expect(found.slice(0, row.length || undefined)).toBe(row)
  })

  test('is told until when it must find one, and when that is over', async () => {
    const on = (today: string) => findingsOf(documents, { today, rules: ['lead-missing'] })
    expect([await on('2026-03-02'), await on('2026-04-13')].join('\n')).toMatchInlineSnapshot(`
      "groups/wg-a.mdx:7:58 warning lead-missing: The last lead left on 2026-03-01, 1 day ago; it is to be disbanded on 2026-04-13.
        help: Name a lead in \`leads\`, or disband the group with \`status\` and \`retired\`.
      groups/wg-a.mdx:7:58 error lead-missing: The last lead left on 2026-03-01, 43 days ago; the 6 weeks to find one are over.
        help: Name a lead in \`leads\`, or disband the group with \`status\` and \`retired\`."
    `)
  })
})

describe('a working group that is silent or finished', () => {
  const silent = {
    'groups/wg-a.mdx': wg('formed: 2026-01-01\nactivity:\n  - { on: 2026-02-05, what: message }'),
  }

  test('is silent after 3 months, and not a day before', async () => {
    const on = (today: string) => findingsOf(silent, { today, rules: ['wg-silent'] })
    expect(await on('2026-05-04')).toBe('')
    expect(await on('2026-05-05')).toMatchInlineSnapshot(`
      "groups/wg-a.mdx:7:11 warning wg-silent: Its channels were last used on 2026-02-05, 3 months ago; the working group is to be disbanded.
        help: Add what it did since to \`activity\`, or disband it with \`status\` and \`retired\`."
    `)
  })

  test.each([
    ['one is open', '{ title: A, done: 2026-02-01 }, { title: B }', ''],
    ['not told', '{ title: A, done: 2026-02-01 }', ''],
    [
      'done and told',
      '{ title: A, done: 2026-02-01, url: https://example.org/a }',
      `groups/wg-a.mdx:5:34 warning wg-finished: All deliverables are done since 2026-02-01, and the results are announced; it is time to disband the working group.
  help: Set \`status: retired\` and say why in \`retired\`, or add what is still to be done.`,
    ],
  ])('deliverables: %s', async (_, deliverables, row) => {
    const documents = { 'groups/wg-a.mdx': wg(`deliverables: [${deliverables}]`) }
    expect(await findingsOf(documents, { rules: ['wg-finished'] })).toBe(row)
  })
})

describe('a lead on leave', () => {
  const away = (leave: string, status = 'active') => ({
    'groups/sig-a.mdx': sig(
      `leads:\n  - { person: ana, role: chair, since: 2026-01-01, leave: [${leave}] }`,
      status,
    ),
  })
  const rules = ['leave-uncovered']

  test('for a month or more, without cover', async () => {
    const documents = away('{ from: 2026-12-01, to: 2026-12-31 }')
    expect(await findingsOf(documents, { rules })).toMatchInlineSnapshot(`
      "groups/sig-a.mdx:6:60 warning leave-uncovered: \`ana\` is on leave from 2026-12-01 to 2026-12-31 without a substitute; name who stands in as \`cover\`."
    `)
    const alone = away('{ from: 2026-12-01, to: 2026-12-31, cover: ana }')
    expect(await findingsOf(alone, { rules })).toMatchInlineSnapshot(`
      "groups/sig-a.mdx:6:103 warning leave-uncovered: \`ana\` is on leave from 2026-12-01 to 2026-12-31 and covers for themselves; name who stands in as \`cover\`."
    `)
  })

  test('that is shorter, covered or over is in order', async () => {
    const leaves = [
      '{ from: 2026-12-01, to: 2026-12-30 }',
      '{ from: 2026-12-01, to: 2026-12-31, cover: ben }',
      '{ from: 2026-10-01, to: 2026-11-19 }',
    ]
    for (const leave of leaves) expect(await findingsOf(away(leave), { rules })).toBe('')
  })

  test('cannot end before it begins', async () => {
    const documents = away('{ from: 2026-12-31, to: 2026-12-01 }')
    expect(await findingsOf(documents, { rules: ['invalid-field'] })).toMatchInlineSnapshot(
      `
      "groups/sig-a.mdx:6:84 error invalid-field: Unexpected text \`2026-12-01\` in \`to\`, expected a day that is not before \`from\`.
        help: The last day away."
    `,
    )
  })
})

test.each(['proposed', 'retired'])('a %s group has no clocks running', async (status) => {
  const formed = 'formed: 2020-01-01\nleads:\n  - { person: ana, role: chair, since: 2020-01-01'
  const leave = 'leave: [{ from: 2026-11-01, to: 2027-02-01 }] }'
  const documents = {
    'groups/sig-a.mdx': sig(`${formed}, ${leave}`, status),
    'groups/wg-a.mdx': wg('formed: 2020-01-01\ndeliverables: [{ title: A, done: true }]', status),
  }
  const rules = ['quorum-lapsed', 'lead-missing', 'wg-silent', 'wg-finished', 'leave-uncovered']
  expect(await findingsOf(documents, { rules })).toBe('')
})

test('a charter kept as an example is judged on its own day', async () => {
  const documents = { 'groups/sig-a.mdx': sig('formed: 2026-01-01\nas-of: 2026-03-31') }
  expect(await findingsOf(documents, { today: '2030-01-01', rules: ['quorum-lapsed'] })).toBe('')
})
