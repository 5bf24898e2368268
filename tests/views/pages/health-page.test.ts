import { expect, test } from 'vitest'
import { mdx } from '../../vocabulary.ts'
import { item, lines, roadmap, viewed } from '../project.ts'

const documents = {
  'people.yaml': 'ada:\n  name: Ada\n',
  'groups/sig-well.mdx': sig('SIG Well', '2026-11-10'),
  'groups/sig-fading.mdx': sig('SIG Fading', '2026-09-10'),
  'groups/sig-quiet.mdx': sig('SIG Quiet', '2026-05-12'),
  'groups/sig-kept.mdx': sig('SIG Kept', '2026-05-12').replace(
    'status: active',
    'status: active\nas-of: 2026-06-01',
  ),
  'groups/wg-old.mdx': mdx(`
    title: WG Old
    type: wg
    status: retired
    assets: [{ repo: example/tool }, { repo: example/docs }]
    retired: { on: 2026-05-01, why: Done }
  `),
  'groups/tsc.mdx': mdx(
    'title: TSC\ntype: committee\nstatus: active\nassets: [{ repo: "https://github.com/Example/docs.git" }]',
  ),
  'components/alone.mdx': mdx('title: Alone'),
  'components/orphan.mdx': mdx('title: Orphan\nowner: wg-old'),
  'components/owned.mdx': mdx('title: Owned\nowner: tsc'),
  'roadmap/plan.mdx': roadmap(['late', 'waits', 'soon', 'far']),
  'roadmap/items/late.mdx': item('Late', ['in-progress 2026-09-30']),
  'roadmap/items/waits.mdx': item('Waits', ['planned 2027-Q1'], 'needs: [late]'),
  'roadmap/items/further.mdx': item('Further', ['unplanned'], 'needs: [waits]'),
  'roadmap/items/soon.mdx': item('Soon', ['planned 2026-11']),
  'roadmap/items/far.mdx': item('Far', ['planned 2027-Q4']),
}

test('groups stand worst first, with the evidence and the day something lapses', async () => {
  const { groups } = (await viewed(documents)).health()
  expect(
    groups.map(({ text, judged, state, reasons, lapse }) => [
      `${text}, ${judged.day}: ${state.text}`,
      ...reasons.map(({ evidence, rule }) => `${rule?.text}: ${evidence}`),
      lapse ? `${lapse.state.text} from ${lapse.on} (${lapse.rule?.text})` : 'nothing lapses',
    ]),
  ).toMatchInlineSnapshot(`
    [
      [
        "SIG Quiet, 2026-11-20: must retire",
        "quorum-lapsed: The last quorate meeting was on 2026-05-12, 6 months and 8 days ago.",
        "nothing lapses",
      ],
      [
        "SIG Fading, 2026-11-20: at risk",
        "quorum-lapsed: The last quorate meeting was on 2026-09-10, 2 months and 10 days ago.",
        "should retire from 2026-12-10 (quorum-lapsed)",
      ],
      [
        "SIG Kept, 2026-06-01: active",
        "at risk from 2026-07-12 (quorum-lapsed)",
      ],
      [
        "SIG Well, 2026-11-20: active",
        "at risk from 2027-01-10 (quorum-lapsed)",
      ],
      [
        "TSC, 2026-11-20: active",
        "nothing lapses",
      ],
    ]
  `)
})

test('a site that hides findings says how groups are, and names no rule', async () => {
  const { groups } = (await viewed(documents, { checks: 'hide' })).health()
  expect(groups[0]?.reasons).toEqual([
    {
      state: { name: 'must-retire', text: 'must retire', phase: 'late' },
      evidence: 'The last quorate meeting was on 2026-05-12, 6 months and 8 days ago.',
    },
  ])
  expect(groups.map(({ lapse }) => lapse?.rule)).toEqual(groups.map(() => undefined))
})

test('late items say what they hold up', async () => {
  const { overdue, dueSoon, today, history } = (await viewed(documents)).health()
  expect([today, history]).toEqual(['2026-11-20', true])
  expect(overdue.shown.map(({ text, lateness }) => `${text}: ${lateness?.text}`)).toEqual([
    'Late: 51 days overdue',
  ])
  expect(lines(overdue.shown[0]?.holdsUp.shown ?? [])).toMatchInlineSnapshot(`
    "[planned] Waits → /roadmap/items/waits/
    [unplanned] Further → /roadmap/items/further/"
  `)
  expect(dueSoon.shown.map(({ text, lateness }) => `${text}: ${lateness?.text}`)).toEqual([
    'Soon: due in 10 days',
  ])
})

test('a project with much that is late shows what is late the longest', async () => {
  const waiting = (at: number) => item(`W${at}`, ['planned'], 'needs: [late]')
  const many = Array.from({ length: 110 }, (_, at) => [
    [`roadmap/items/l${at}.mdx`, item(`L${at}`, ['planned 2026-10'])],
    [`roadmap/items/w${at}.mdx`, waiting(at)],
  ])
  const { overdue } = (await viewed({ ...documents, ...Object.fromEntries(many.flat()) })).health()
  expect([overdue.shown.length, overdue.more]).toEqual([100, 11])
  const late = overdue.shown.find(({ text }) => text === 'Late')
  expect([late?.holdsUp.shown.length, late?.holdsUp.more]).toEqual([8, 104])
})

test('a release line that is a target is due on its day', async () => {
  const release = mdx('title: Line\nline: "1.3"\nstatus: planned\non: 2026-11-25')
  const due = item('Promised', ['planned'], 'release: "1.3"').replace(
    '{ status: planned }',
    '{ status: planned, target: "1.3" }',
  )
  const more = { ...documents, 'releases/v1.3.mdx': release, 'roadmap/items/due.mdx': due }
  const { dueSoon } = (await viewed(more)).health()
  expect(dueSoon.shown.map(({ text }) => text)).toEqual(['Promised', 'Soon'])
})

test('what no living group owns is listed with the reason', async () => {
  const { ownerless } = (await viewed(documents)).health()
  expect(ownerless.shown.map(({ what, why }) => `${what.text}: ${why}`)).toMatchInlineSnapshot(`
    [
      "Alone: No group owns it.",
      "Orphan: Its owner, WG Old, is retired.",
      "github.com/example/tool: It belonged to WG Old, and no other group owns it now.",
    ]
  `)
})

test('a charter shows its health on its own day, and none once the group has ended', async () => {
  const views = await viewed(documents)
  const { health, judged } = views.group('sig-kept')
  expect([health?.state.text, health?.lapse?.on, judged.text, judged.history]).toEqual([
    'active',
    '2026-07-12',
    '2026-06-01',
    true,
  ])
  expect(views.group('wg-old').health).toBeUndefined()
})

function sig(title: string, quorum: string): string {
  return mdx(`
    title: ${title}
    type: sig
    scope: domain
    status: active
    formed: 2026-01-01
    leads: [{ person: ada, role: chair, since: 2026-01-01 }]
    activity: [{ on: ${quorum}, what: meeting, quorum: true }]
  `)
}
