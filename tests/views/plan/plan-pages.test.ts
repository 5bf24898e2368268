import { expect, test } from 'vitest'
import { type Files, mdx } from '../../vocabulary.ts'
import { item, lines, roadmap, viewed } from '../project.ts'

/** Two roadmaps, one of them history, with items of every time. The day is 2026-11-20. */
const PLAN = {
  'people.yaml': 'ada:\n  name: Ada\n',
  'roadmap/plan.mdx': roadmap([]),
  'roadmap/old.mdx': mdx('title: Old\nas-of: 2020-06-30'),
  'roadmap/items/late.mdx': item('Late', ['in-progress 2026-Q3'], 'owners: [ada]'),
  'roadmap/items/now.mdx': item('Now', ['planned 2026-12'], 'owners: [ada]'),
  'roadmap/items/next.mdx': item('Next', ['planned 2027-02-01']),
  'roadmap/items/later.mdx': item('Later', ['planned 2027-Q4']),
  'roadmap/items/line.mdx': item('Line', ['planned "1.4"']),
  'roadmap/items/idea.mdx': item('Idea', ['unplanned']),
  'roadmap/items/done.mdx': mdx(
    'title: Done\nroadmap: plan\nhistory:\n  - { status: planned, target: "1.3", on: 2026-08-03 }\n  - { status: done, on: 2026-11-18, note: In time }',
  ),
  'roadmap/items/past.mdx': mdx(
    'title: Past\nroadmap: old\nhistory: [{ status: planned, target: 2020-Q1 }]',
  ),
  'releases/v1.4.mdx': mdx('title: "1.4"\nline: "1.4"\nstatus: planned\non: 2027-03-30'),
  'groups/core.mdx': mdx(
    'title: Core\ntype: user-group\nstatus: active\nformed: 2026-11-02\nactivity: [{ on: 2026-11-17, what: meeting }]',
  ),
}

test('the plan by time: overdue, this quarter, the next, later quarters, and what was just done', async () => {
  const { sections } = (await viewed(PLAN)).byTime()
  expect(
    sections.map(({ title, note, rows }) => `${title} (${note})\n${lines(rows.shown)}`).join('\n'),
  ).toMatchInlineSnapshot(`
    "Overdue (past the day they were due)
    [in progress] Late → /roadmap/items/late/
    Now (2026-Q4)
    [planned] Now → /roadmap/items/now/
    Next (2027-Q1)
    [planned] Next → /roadmap/items/next/
    [planned] Line → /roadmap/items/line/
    Later (2027-Q4)
    [planned] Later → /roadmap/items/later/
    No date yet (planned without a day)
    [unplanned] Idea → /roadmap/items/idea/
    Just done (since 2026-07-01)
    [done] Done → /roadmap/items/done/"
  `)
})

test('a row of the plan names its roadmap and its owners', async () => {
  const [late] = (await viewed(PLAN)).byTime().sections
  const [row] = late?.rows.shown ?? []
  expect([row?.roadmap?.href, row?.owners[0]?.text, row?.lateness?.text]).toEqual([
    '/roadmap/plan/',
    'Ada',
    '51 days overdue',
  ])
})

test('the board has a column for each status that an item has', async () => {
  const { columns } = (await viewed(PLAN)).board()
  expect(
    columns.map(({ badge, count, rows }) => `${badge.text} ${count}\n${lines(rows.shown)}`),
  ).toMatchInlineSnapshot(`
    [
      "unplanned 1
    [unplanned] Idea → /roadmap/items/idea/",
      "planned 4
    [planned] Later → /roadmap/items/later/
    [planned] Line → /roadmap/items/line/
    [planned] Next → /roadmap/items/next/
    [planned] Now → /roadmap/items/now/",
      "in progress 1
    [in progress] Late → /roadmap/items/late/",
      "done 1
    [done] Done → /roadmap/items/done/",
    ]
  `)
})

test('a finished item says when it was finished, and no target is to be decided', async () => {
  const documents = { ...PLAN, 'roadmap/items/done.mdx': item('Done', ['done'], 'owners: [ada]') }
  const { columns } = (await viewed(documents)).board()
  const shown = columns.map(({ isClosed, rows }) => [isClosed, rows.shown[0]?.target])
  expect([shown.at(0), shown.at(-1)]).toEqual([
    [false, 'TBD'],
    [true, '—'],
  ])
})

test('changes stand under their month and week, the newest first', async () => {
  const { months } = (await viewed(PLAN)).changes()
  const shown = months.map(({ title, weeks }) => {
    const rows = weeks.flatMap(({ title: week, rows }) => [
      `  ${week}`,
      ...rows.map(
        ({ date, what, document, from, to, note }) =>
          `    ${date} ${document.text}, ${what}: ${[from, to, note].filter(Boolean).join(' | ')}`,
      ),
    ])
    return [title, ...rows].join('\n')
  })
  expect(shown.join('\n')).toMatchInlineSnapshot(`
    "2026-11
      2026-11-16 to 2026-11-22
        2026-11-18 Done, Done: planned | done | In time
        2026-11-17 Core, Activity: meeting
      2026-11-02 to 2026-11-08
        2026-11-02 Core, New: formed
    2026-08
      2026-08-03 to 2026-08-09
        2026-08-03 Done, New: planned, for 1.3"
  `)
})

test('what nobody owns is open to readers', async () => {
  const { items, groups } = (await viewed(PLAN)).unowned()
  expect([lines(items.shown), lines(groups)]).toMatchInlineSnapshot(`
    [
      "[unplanned] Idea → /roadmap/items/idea/
    [planned] Later → /roadmap/items/later/
    [planned] Line → /roadmap/items/line/
    [planned] Next → /roadmap/items/next/",
      "[active] Core → /groups/core/",
    ]
  `)
})

/** Items, groups and components that look for somebody: with an issue, with a group, or with neither. */
const OPEN = {
  ...PLAN,
  'roadmap/plan.mdx': roadmap([], 'owner: core'),
  'groups/core.mdx': mdx(
    'title: Core\ntype: team\nstatus: active\nchannels: { slack: "#core", list: core@example.org }\nlooking-for: [reviewers, somebody who writes docs]\nleads: [{ person: ada, role: lead, until: 2026-12-31 }]',
  ),
  'groups/sig-words.mdx': mdx('title: SIG Words\ntype: sig\nstatus: proposed'),
  'groups/led.mdx': mdx(
    'title: Led\ntype: team\nstatus: active\nleads: [{ person: ada, role: lead }]',
  ),
  'groups/over.mdx': mdx(
    'title: Over\ntype: wg\nstatus: retired\nlooking-for: [members]\nretired: { on: 2026-10-01, why: Done }',
  ),
  'groups/old.mdx': mdx(
    'title: Old\ntype: wg\nstatus: active\nas-of: 2020-06-30\nlooking-for: [members]',
  ),
  'components/engine.mdx': mdx('title: Engine\nrepo: example/engine'),
  'roadmap/items/later.mdx': item(
    'Later',
    ['planned 2027-Q4'],
    'tracking: https://github.com/example/project/issues/7\ngroup: led',
  ),
}

test('each row says where to ask: the issue, the channels of the group, and the document', async () => {
  const { items, groups, components } = (await viewed(OPEN)).unowned()
  const rows = [...items.shown.slice(1, 3), ...groups, ...components]
  expect(rows.map(({ text, ask }) => `${text}:\n${lines(ask)}`).join('\n')).toMatchInlineSnapshot(`
    "Later:
    example/project#7 → https://github.com/example/project/issues/7
    Led → /groups/led/
    Edit the document → https://example.org/project/edit/main/content/roadmap/items/later.mdx
    Line:
    #core
    core@example.org → mailto:core@example.org
    Core → /groups/core/
    Edit the document → https://example.org/project/edit/main/content/roadmap/items/line.mdx
    Core:
    #core
    core@example.org → mailto:core@example.org
    Edit the document → https://example.org/project/edit/main/content/groups/core.mdx
    SIG Words:
    Edit the document → https://example.org/project/edit/main/content/groups/sig-words.mdx
    Engine:
    example/engine → https://github.com/example/engine
    Edit the document → https://example.org/project/edit/main/content/components/engine.mdx"
  `)
})

test('a group looks for what its charter says, and for those who hold its open roles', async () => {
  const views = await viewed(OPEN)
  const { groups } = views.unowned()
  expect(groups.map(({ text, wanted }) => `${text}: ${wanted.join('; ')}`)).toEqual([
    'Core: reviewers; somebody who writes docs; Lead, from 2027-01-01',
    'SIG Words: Chair',
  ])
  expect([views.group('core').wanted.length, views.group('over').wanted]).toEqual([3, []])
})

test('a site has the page when only a group or a component looks for somebody', async () => {
  const openIn = async (documents: Files) => (await viewed(documents)).front().open?.text
  const led = OPEN['groups/led.mdx']
  expect([
    await openIn({ 'people.yaml': OPEN['people.yaml'], 'groups/led.mdx': led }),
    await openIn({
      'people.yaml': OPEN['people.yaml'],
      'groups/core.mdx': OPEN['groups/core.mdx'],
    }),
    await openIn({
      'people.yaml': OPEN['people.yaml'],
      'groups/led.mdx': led,
      'components/engine.mdx': OPEN['components/engine.mdx'],
    }),
  ]).toEqual([undefined, '1 group', '1 component'])
})

test('a project whose plan is history has no view of a plan', async () => {
  const documents = {
    'roadmap/old.mdx': PLAN['roadmap/old.mdx'],
    'roadmap/items/past.mdx': PLAN['roadmap/items/past.mdx'],
  }
  const views = await viewed(documents)
  expect([views.byTime().sections, views.board().columns]).toEqual([[], []])
})
