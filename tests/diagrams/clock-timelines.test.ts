import { expect, test } from 'vitest'
import { leadTimeline } from '../../plugins/diagrams/timelines/lead-timeline.ts'
import { supportTimeline } from '../../plugins/diagrams/timelines/support-timeline.ts'
import { type Timeline, toFacts } from '../../plugins/diagrams/timelines/timeline.ts'
import { timelineFigure } from '../../plugins/diagrams/timelines/timeline-figure.ts'
import type { GroupData } from '../../plugins/kinds/group.ts'
import { day, planned, quarterly, released } from '../clocks/vocabulary.ts'

const history = {
  policies: [quarterly],
  today: day('2023-02-01'),
  releases: [
    released('1.1', '2022-07-01'),
    released('1.2', '2022-10-01', {
      patches: [
        { component: 'flyteadmin', version: '1.2.1', on: day('2022-10-20') },
        { component: 'flyteadmin', version: '1.2.2', on: day('2022-11-10'), security: true },
      ],
    }),
    planned('1.3', '2023-03-01'),
  ],
}

const group: GroupData = {
  title: 'Docs',
  type: 'sig',
  status: 'active',
  formed: day('2022-01-01'),
  leads: [
    { person: 'ada', role: 'chair', until: day('2022-05-31') },
    { person: 'bob', role: 'chair', since: day('2022-06-01') },
    { person: 'ada', role: 'lead', since: day('2022-09-01') },
  ],
}

test('release lines are drawn from the day they are merged to until their support ends', () => {
  expect(facts(supportTimeline(history))).toMatchInlineSnapshot(`
    [
      "1.3 beta 2022-10-01 2023-02-28",
      "1.3 current 2023-03-01 2023-05-31",
      "1.3 security only, expected 2023-06-01 ",
      "1.2 beta 2022-07-01 2022-09-30",
      "1.2 current 2022-10-01 2023-02-28",
      "1.2 security fix, flyteadmin 1.2.2 2022-11-10 2022-11-10",
      "1.2 security only 2023-03-01 2023-05-31",
      "1.1 current 2022-07-01 2022-09-30",
      "1.1 security only 2022-10-01 2023-02-28",
    ]
  `)
})

test('what the picture says is said in words, and its lines lead to their pages', () => {
  const timeline = supportTimeline(history, { hrefOf: (line) => `/releases/v${line}/` })
  expect(timeline.description).toBe(
    'On 2023-02-01, 1.3 is beta, 1.2 is current, and 1.1 is security only.',
  )
  expect(timeline.rows[0]?.href).toBe('/releases/v1.3/')
})

test('each person who led is a row, with a bar for each term', () => {
  const options = { today: history.today, nameOf: (handle: string) => `@${handle}` }
  expect(facts(leadTimeline(group, options))).toMatchInlineSnapshot(`
    [
      "@ada Chair 2022-01-01 2022-05-31",
      "@ada Lead 2022-09-01 ",
      "@bob Chair 2022-06-01 ",
    ]
  `)
  const ended = { ...group, retired: { on: day('2022-12-31'), why: 'Its work is done.' } }
  expect(facts(leadTimeline(ended, options))).toContain('@bob Chair 2022-06-01 2022-12-31')
})

test('a timeline becomes a picture with the same facts as a table', () => {
  const html = timelineFigure(supportTimeline(history, { todayText: 'as of that day' })) ?? ''
  expect(html).toMatch(
    /^<figure id="diagram:alone" class="diagram-figure">.*<div class="diagram-scroll" tabindex="0"/,
  )
  expect(html).toContain('>as of that day</text>')
  const row = /<tbody><tr>(.*?)<\/tr>/.exec(html)?.[1]
  expect(row).toBe('<td>1.3</td><td>beta</td><td>2022-10-01</td><td>2023-02-28</td>')
  const nameless: Timeline = { title: 'T', description: 'D', rows: [barOnly('')] }
  expect(timelineFigure(nameless)).toContain('<tr><th scope="col">What</th>')
})

test('what has no day is not drawn', () => {
  const unknown = { ...history, releases: [planned('1.3')] }
  expect(timelineFigure(supportTimeline(unknown))).toBeUndefined()
})

function barOnly(label: string): Timeline['rows'][number] {
  return { label, bars: [{ text: 'x', statusClass: 'none', from: day('2022-01-01') }] }
}

function facts(timeline: Timeline): readonly string[] {
  return toFacts(timeline).map(({ row, text, from, to }) => [row.label, text, from, to].join(' '))
}
