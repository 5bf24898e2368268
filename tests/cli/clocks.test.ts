import { expect, test } from 'vitest'
import { mdx } from '../vocabulary.ts'
import { milepost } from './terminal.ts'

const FILES = {
  'content/people.yaml': 'ada: { name: Ada }\n',
  'content/roadmap/now.mdx': mdx('title: Now\norder: [late, waiting, soon]'),
  'content/roadmap/items/late.mdx': item('2026-09-30'),
  'content/roadmap/items/waiting.mdx': item('2027-Q1', 'needs: [late]'),
  'content/roadmap/items/soon.mdx': item('2026-11-30'),
  'content/roadmap/then.mdx': mdx('title: Then\nas-of: 2020-06-30\norder: [past]'),
  'content/roadmap/items/past.mdx': item('2020-Q1').replace('roadmap: now', 'roadmap: then'),
  'content/groups/sig-quiet.mdx': mdx(`
    title: SIG Quiet
    type: sig
    scope: domain
    status: active
    formed: 2026-01-01
    leads: [{ person: ada, role: chair, since: 2026-01-01 }]
    activity: [{ on: 2026-05-12, what: meeting, quorum: true }]
  `),
}

const POLICY = mdx(`
  title: Quarterly
  from: 2022-01-01
  major: 1
  cadence: quarterly
  aligned: [propeller, admin]
  identical: [chart]
  branch: release-v{major}.{minor}
  beta: v{major}.{minor}.{patch}b{n}
  support: { releases: 1, security: 2 }
`)

const RELEASES = {
  'content/policies/quarterly.mdx': POLICY,
  'content/components/propeller.mdx': mdx('title: Propeller'),
  'content/components/admin.mdx': mdx('title: Admin'),
  'content/components/chart.mdx': mdx('title: Chart'),
  'content/releases/v1.1.mdx': line('1.1', '2022-06-30'),
  'content/releases/v1.2.mdx': line('1.2', '2022-09-30'),
}

test('status: every clock of the living, the most pressing first', async () => {
  expect((await milepost('status', FILES)).out).toMatchInlineSnapshot(`
    "urgency  document         state        day         evidence
    must     group:sig-quiet  must retire  2026-05-12  The last quorate meeting was on 2026-05-12, 6 months and 8 days ago.
    must     item:late        overdue      2026-09-30  51 days late, holds up 1 document
    soon     item:soon        due soon     2026-11-30  10 days left

    3 clocks on 2026-11-20.
    "
  `)
})

test('status fails only when it is asked to', async () => {
  expect((await milepost('status', FILES)).exit).toBe(0)
  expect((await milepost('status --fail-on must', FILES)).exit).toBe(1)
  const { 'content/roadmap/items/late.mdx': _, 'content/groups/sig-quiet.mdx': __, ...calm } = FILES
  expect((await milepost('status --fail-on should', calm)).exit).toBe(0)
  expect((await milepost('status --fail-on soon', calm)).exit).toBe(1)
})

test('status --format json', async () => {
  const { out } = await milepost('status --format json', FILES)
  const { clocks, ...rest } = JSON.parse(out)
  expect(rest).toEqual({ version: 1, today: '2026-11-20' })
  expect(clocks[1]).toMatchObject({ urgency: 'must', kind: 'item', id: 'late', state: 'overdue' })
})

test('release next: after 1.2 comes 1.3.0, and the next merge is its first beta', async () => {
  expect((await milepost('release next', RELEASES)).out).toMatchInlineSnapshot(`
    "line  release  next merge
    1.3   v1.3.0   v1.3.0b0
    "
  `)
})

const PLAN = {
  ...RELEASES,
  'content/people.yaml': FILES['content/people.yaml'],
  'content/roadmap/now.mdx': mdx('title: Now'),
  'content/releases/v1.3.mdx': mdx(
    'title: L\nline: "1.3"\nstatus: planned\non: 2026-12-30\ncomponents: { admin: "1.3.0b4" }',
  ),
  'content/roadmap/items/search.mdx': item('2026-12-15', 'release: "1.3"\nneeds: [index]'),
  'content/roadmap/items/index.mdx': item('2027-Q2'),
}

test('release next and status: a line is late when an item of it waits for a later one', async () => {
  expect((await milepost('release next', PLAN)).out).toMatchInlineSnapshot(`
    "line  release  next merge
    1.3   v1.3.0   v1.3.0b0

    late: 1.3 is planned for 2026-12-30, and cannot be before 2027-06-30.
      - \`search\` waits for \`index\`, which is due in \`2027-Q2\`
    "
  `)
  const { out } = await milepost('release next --format json', PLAN)
  expect(JSON.parse(out).forecast).toEqual({
    line: '1.3',
    state: 'late',
    planned: '2026-12-30',
    earliest: '2027-06-30',
    slack: -182,
    reasons: [
      {
        state: 'late',
        text: '`search` waits for `index`, which is due in `2027-Q2`',
        chain: ['item:search', 'item:index'],
        day: '2027-06-30',
      },
    ],
  })
  expect((await milepost('status', PLAN)).out).toMatchInlineSnapshot(`
    "urgency  document      state          day         evidence
    must     release:v1.3  late           2026-12-30  1.3 is planned for 2026-12-30, and cannot be before 2027-06-30: \`search\` waits for \`index\`, which is due in \`2027-Q2\`
    soon     item:search   due soon       2026-12-15  25 days left
    soon     release:v1.1  security-only  2026-12-30  becomes ended on 2026-12-30
    soon     release:v1.2  current        2026-12-30  becomes security-only on 2026-12-30

    4 clocks on 2026-11-20.
    "
  `)
})

test('release next: a line is at risk with little slack, an item without a target, or a late one', async () => {
  const risky = {
    ...PLAN,
    'content/policies/quarterly.mdx': POLICY.replace('support:', 'slack: 21\nsupport:'),
    'content/roadmap/items/index.mdx': item('2026-12-01').replace(', target: 2026-12-01', ''),
    'content/roadmap/items/docs.mdx': item('2026-11-15', 'release: "1.3"'),
  }
  expect((await milepost('release next', risky)).out).toMatchInlineSnapshot(`
    "line  release  next merge
    1.3   v1.3.0   v1.3.0b0

    at-risk: 1.3 is planned for 2026-12-30, with 15 days of slack; 2 open items.
      - \`docs\` was due on \`2026-11-15\`
      - \`search\` waits for \`index\`, which has no target
      - 15 days of slack are left, and the policy asks for 21
    "
  `)
  const calm = { ...risky, 'content/roadmap/items/docs.mdx': item('2026-12-01', 'release: "1.3"') }
  const { 'content/roadmap/items/search.mdx': _, ...rest } = calm
  expect((await milepost('release next', rest)).out).toContain(
    'on-time: 1.3 is planned for 2026-12-30, with 29 days of slack; 1 open item.',
  )
})

test.each([
  ['ordinary', ['release-v1.2']],
  ['security', ['release-v1.2', 'release-v1.1']],
])('release backports: an %s fix goes to %s', async (fix, branches) => {
  const command = `release backports --component propeller --fix ${fix} --merged 2022-10-20`
  const { out } = await milepost(`${command} --format json`, RELEASES)
  const { merge, into } = JSON.parse(out)
  expect(merge).toBe('v1.3.0b0')
  expect(into.map(({ branch }: { branch: string }) => branch)).toEqual(branches)
  expect(into[0]).toMatchObject({ beta: 'v1.2.1b0', patch: 'v1.2.1' })
})

test('release matrix: components against lines', async () => {
  expect((await milepost('release matrix', RELEASES)).out).toMatchInlineSnapshot(`
    "component             1.2 current  1.1 security-only
    admin      aligned    1.2.0        1.1.0
    chart      identical  1.2.0        1.1.0
    propeller  aligned    1.2.0        1.1.0
    "
  `)
})

test('the reason for a missing answer is printed', async () => {
  expect(await milepost('release next', FILES)).toMatchObject({ exit: 2, out: '' })
  const unknown = await milepost('release backports --component propeler', RELEASES)
  expect(unknown.err).toContain('did you mean `propeller`?')
})

function item(target: string, more = ''): string {
  const step = `history: [{ status: in-progress, target: ${target} }]`
  return mdx(`title: T\nroadmap: now\nowners: [ada]\ntracking: https://e.org/1\n${step}\n${more}`)
}

function line(name: string, on: string): string {
  const components = `{ propeller: "${name}.0", admin: "${name}.0", chart: "${name}.0" }`
  return mdx(`title: L\nline: "${name}"\nstatus: released\non: ${on}\ncomponents: ${components}`)
}
