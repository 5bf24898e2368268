import { expect, test } from 'vitest'
import { mdx } from '../../vocabulary.ts'
import { item, lines, roadmap, viewed } from '../project.ts'

/** The day is 20 November 2026. */
const PLAN = {
  'people.yaml': 'ada:\n  name: Ada Lovelace\ngrace:\n  name: Grace\n',
  'roadmap/plan.mdx': roadmap(['late', 'waits']),
  'roadmap/items/late.mdx': mdx(
    'title: Late\nroadmap: plan\nowners: [ada]\ntags: [Help Wanted]\nhistory:\n  - { status: planned, target: 2026-Q2, on: 2026-01-15 }\n  - { status: in-progress, target: 2026-Q3, on: 2026-05-01, note: More to do }',
  ),
  'roadmap/items/waits.mdx': item('Waits', ['planned 2027-Q1'], 'owners: [grace]\nneeds: [late]'),
  'roadmap/items/last.mdx': item('Last', ['planned "1.4"'], 'owners: [ada]\nneeds: [waits]'),
  'roadmap/items/idea.mdx': item('Idea', ['unplanned']),
  'roadmap/items/done.mdx': mdx(
    'title: Done\nroadmap: plan\nhistory: [{ status: done, on: 2026-11-18 }]',
  ),
  'releases/v1.4.mdx': mdx('title: "1.4"\nline: "1.4"\nstatus: planned\non: 2027-03-30'),
}

test('the plan is one list: ranked items, then the others, then closed ones', async () => {
  const { open, closed } = (await viewed(PLAN)).plan()
  expect([lines(open.shown), lines(closed.shown)]).toMatchInlineSnapshot(`
    [
      "[in progress] Late → /roadmap/items/late/
    [planned] Waits → /roadmap/items/waits/
    [unplanned] Idea → /roadmap/items/idea/
    [planned] Last → /roadmap/items/last/",
      "[done] Done → /roadmap/items/done/",
    ]
  `)
})

test('items are chosen by the values that some item has', async () => {
  const facets = (await viewed(PLAN)).facets()
  const shown = facets.map(
    ({ name, values }) =>
      `${name}: ${values.map(({ text, count, href }) => `${text} ${count} ${href}`).join(', ')}`,
  )
  expect(shown.join('\n')).toMatchInlineSnapshot(`
    "status: done 1 /plan/status/done/, in progress 1 /plan/status/in-progress/, planned 2 /plan/status/planned/, unplanned 1 /plan/status/unplanned/
    owner: Ada Lovelace 2 /plan/owner/ada/, Grace 1 /plan/owner/grace/
    quarter: 2026-Q3 1 /plan/quarter/2026-q3/, 2026-Q4 1 /plan/quarter/2026-q4/, 2027-Q1 2 /plan/quarter/2027-q1/
    tag: Help Wanted 1 /plan/tag/help-wanted/"
  `)
})

test('a row names its values for a script', async () => {
  const [late] = (await viewed(PLAN)).plan().open.shown
  expect([late?.facets, late?.day]).toMatchInlineSnapshot(`
    [
      "status:in-progress owner:ada quarter:2026-q3 tag:help-wanted",
      "2026-09-30",
    ]
  `)
})

test('a page of one value has its items, and no others', async () => {
  const views = await viewed(PLAN)
  const { title, open, closed } = views.facet('owner', 'ada')
  expect([title, lines(open.shown), closed.shown]).toMatchInlineSnapshot(`
    [
      "Owner: Ada Lovelace",
      "[in progress] Late → /roadmap/items/late/
    [planned] Last → /roadmap/items/last/",
      [],
    ]
  `)
  expect(views.facetPages()).toContainEqual({ name: 'tag', step: 'help-wanted' })
  expect(() => views.facet('owner', 'nobody')).toThrow('No item has the owner `nobody`.')
})

test('people of one name are told apart', async () => {
  const documents = { ...PLAN, 'people.yaml': 'ada:\n  name: Sam\ngrace:\n  name: Sam\n' }
  const owners = (await viewed(documents)).facets().find(({ name }) => name === 'owner')
  expect(owners?.values.map(({ step, text, count }) => `${step} ${text} ${count}`)).toEqual([
    'ada Sam 2',
    'grace Sam 1',
  ])
})

test('at most forty values of one thing have pages', async () => {
  const many = Array.from({ length: 50 }, (_, at) => `tag ${at}`)
  const documents = {
    ...PLAN,
    'roadmap/items/idea.mdx': item('Idea', ['unplanned'], `tags: [${many}]`),
  }
  const views = await viewed(documents)
  expect(views.facetPages().filter(({ name }) => name === 'tag')).toHaveLength(40)
  expect(views.facets().find(({ name }) => name === 'tag')?.values).toHaveLength(51)
})

test('a bar goes from the first step to the target, and says how the target moved', async () => {
  const { timeline, undated } = (await viewed(PLAN)).timeline()
  const bars = timeline.sections.flatMap(({ title, bars }) => [
    title,
    ...bars.map(({ label, state, from, to, slips, overdue }) =>
      [
        label,
        `${from} to ${to}`,
        state.join(', '),
        ...slips.map(({ text }) => text),
        overdue ? 'overdue' : '',
      ]
        .filter(Boolean)
        .join('; '),
    ),
  ])
  expect(bars.join('\n')).toMatchInlineSnapshot(`
    "Plan
    Late; 2026-01-15 to 2026-09-30; in progress, 2026-Q3, 51 days overdue; moved from 2026-Q2 to 2026-Q3; overdue
    Done; 2026-11-18 to 2026-11-18; done, 2026-11-18
    Last; 2026-12-29 to 2027-03-30; planned, 1.4
    Waits; 2026-12-30 to 2027-03-31; planned, 2027-Q1"
  `)
  expect(timeline.flags.map(({ text, on }) => `${text} ${on}`)).toEqual(['1.4 2027-03-30'])
  expect(lines(undated.shown)).toBe('[unplanned] Idea → /roadmap/items/idea/')
})

test('the graph has every line, the longest chain, and what holds others up', async () => {
  const { diagrams, chain, blockers, alone, clusters } = (await viewed(PLAN)).graph()
  const [diagram] = diagrams
  expect(diagram?.edges.map(({ from, to, kind }) => `${from} → ${to} ${kind}`)).toEqual([
    'item:last → item:waits chain',
    'item:waits → item:late chain',
  ])
  expect(diagram?.clusters).toEqual([
    { title: 'Plan', keys: expect.arrayContaining(['item:last', 'item:late', 'item:waits']) },
  ])
  expect(diagram?.nodes.find(({ key }) => key === 'item:late')).toMatchObject({
    statusClass: 'late',
    remark: 'late, holds up 2 items',
  })
  expect(lines(chain)).toMatchInlineSnapshot(`
    "[planned] Last → /roadmap/items/last/
    [planned] Waits → /roadmap/items/waits/
    [in progress] Late → /roadmap/items/late/"
  `)
  expect(blockers.shown.map(({ text, holdsUp }) => `${text} ${holdsUp}`)).toEqual(['Late 2'])
  expect([lines(alone.shown), clusters]).toMatchInlineSnapshot(`
    [
      "[done] Done → /roadmap/items/done/
    [unplanned] Idea → /roadmap/items/idea/",
      [],
    ]
  `)
})

/** Makes more items than a picture holds; each waits for the one before. */
function inARow(most: number) {
  const steps = Array.from({ length: most }, (_, at) => [
    `roadmap/items/n${at}.mdx`,
    item(`Item ${at}`, ['planned 2027-Q1'], at === 0 ? '' : `needs: [n${at - 1}]`),
  ])
  return { 'roadmap/plan.mdx': roadmap([]), ...Object.fromEntries(steps) }
}

test('a plan that is too large for one picture has a page for each part', async () => {
  const views = await viewed(inARow(70))
  const { clusters, diagrams } = views.graph()
  expect(clusters.map(({ text, note, href }) => [text, note, href])).toEqual([
    ['Plan', '70 items, 70 with lines', '/graph/roadmap/plan/'],
  ])
  expect(diagrams.map(({ title, nodes }) => [title, nodes.length])).toEqual([
    ['The longest chain', 60],
  ])
  expect(views.clusterPages()).toEqual([{ by: 'roadmap', id: 'plan' }])
  const part = views.cluster('roadmap', 'plan')
  expect([part.diagrams[0]?.nodes.length, part.far.shown.length]).toEqual([60, 10])
})

test('no box of a picture is without a line', async () => {
  const views = await viewed(inARow(70))
  for (const { nodes, edges } of [
    ...views.graph().diagrams,
    ...views.cluster('roadmap', 'plan').diagrams,
  ]) {
    const joined = new Set(edges.flatMap(({ from, to }) => [from, to]))
    expect(nodes.filter(({ key }) => !joined.has(key))).toEqual([])
  }
})

test('a long tag is cut between letters, so that its page has an address', async () => {
  const tag = `a${'\u{20000}'.repeat(64)}`
  const files = { ...PLAN, 'roadmap/items/idea.mdx': item('Idea', ['unplanned'], `tags: [${tag}]`) }
  const [value] = (await viewed(files)).facets().flatMap(({ name, values }) => {
    return name === 'tag' ? values.filter(({ text }) => text === tag) : []
  })
  const step = `a${'\u{20000}'.repeat(59)}`
  expect(value?.href).toBe(`/plan/tag/${encodeURIComponent(step)}/`)
})

test('a tag leads from an item to the items that have it, and stays words where no page lists them', async () => {
  expect((await viewed(PLAN)).item('late').tagLinks).toEqual([
    { text: 'Help Wanted', href: '/plan/tag/help-wanted/' },
  ])
  const views = await viewed({
    ...PLAN,
    'roadmap/old.mdx': mdx('title: Old plan\nas-of: 2020-06-30'),
    'roadmap/items/old.mdx': mdx(
      'title: Old\nroadmap: old\ntags: [long gone]\nhistory: [{ status: planned, target: 2020-Q1 }]',
    ),
  })
  expect(views.item('old').tagLinks).toEqual([{ text: 'long gone' }])
})
