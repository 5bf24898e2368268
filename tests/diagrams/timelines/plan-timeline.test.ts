import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import type { Day } from '../../../plugins/basics/calendar.ts'
import type { PlanBar, PlanTimeline } from '../../../plugins/diagrams/timelines/plan-timeline.ts'
import { planTimelineFigure } from '../../../plugins/diagrams/timelines/plan-timeline-figure.ts'
import { PLAIN, type Words, wordsOf } from '../../../plugins/words/words.ts'
import { HOSTILE_TITLES } from '../hostile-titles.ts'

const MOVED: PlanBar = {
  label: 'Builds',
  href: '/roadmap/items/builds/',
  statusClass: 'active',
  state: ['in progress', '2026-Q3'],
  from: '2026-01-15' as Day,
  to: '2026-09-30' as Day,
  slips: [
    { from: '2026-06-30' as Day, to: '2026-09-30' as Day, text: 'moved from 2026-Q2 to 2026-Q3' },
  ],
  overdue: true,
  facets: 'status:in-progress',
}

test('a bar says its days, what was moved and that it is late', () => {
  const page = read(plan([MOVED]))
  const row = page.querySelector('li')
  expect(row?.querySelector('svg[role]')?.getAttribute('aria-label')).toBe(
    'From 2026-01-15 to 2026-09-30; moved from 2026-Q2 to 2026-Q3; not done by 2026-11-20',
  )
  expect(row?.querySelector('a')?.getAttribute('href')).toBe('/roadmap/items/builds/')
  expect(
    [...(row?.querySelectorAll('rect') ?? [])].map((each) => each.getAttribute('class')),
  ).toEqual(['plan-planned', 'plan-slip', 'plan-late'])
  expect(row?.getAttribute('data-facets')).toBe('status:in-progress')
})

test('the words of a bar are one text; from right to left, each part keeps its own direction', () => {
  const shown = (words: Words) =>
    new JSDOM(planTimelineFigure(plan([MOVED]), words)).window.document.querySelector('.plan-state')
  expect(shown(PLAIN)?.textContent?.trim()).toBe('in progress, 2026-Q3')
  const parts = shown(wordsOf('ar', []))?.querySelectorAll('bdi') ?? []
  expect([...parts].map(({ textContent }) => textContent)).toEqual(['in progress', '2026-Q3'])
})

test('the parts of a bar meet, and none leaves the picture', () => {
  const page = read(plan([MOVED]))
  const ends = [...page.querySelectorAll('.plan-row rect')].map((rect) => {
    const [x, width] = ['x', 'width'].map((name) =>
      Number.parseFloat(rect.getAttribute(name) ?? ''),
    )
    return [x ?? 0, (x ?? 0) + (width ?? 0)]
  })
  for (const [at, [start = 0, end = 0]] of ends.entries()) {
    expect(start).toBeGreaterThanOrEqual(0)
    expect(end).toBeLessThanOrEqual(100)
    if (at > 0) expect(Math.abs(start - (ends[at - 1]?.[1] ?? 0))).toBeLessThan(0.6)
  }
})

test('a target that was moved to an earlier day leaves no mark and takes no room', () => {
  const earlier = [{ from: '2030-06-30' as Day, to: MOVED.to, text: 'moved to 2026-Q3' }]
  const page = read(plan([{ ...MOVED, slips: earlier }]))
  expect(page.querySelectorAll('.plan-row :is(.plan-edge, .plan-slip)').length).toBe(0)
  expect(page.querySelector('.plan-axis')?.textContent).not.toContain('2030')
  expect(page.querySelector('svg[role="img"]')?.getAttribute('aria-label')).toContain('moved to')
})

test('names of releases on near days stand in rows of their own', () => {
  const flags = [1, 2, 3].map((day) => ({ text: `1.${day}`, on: `2026-10-0${day}` as Day }))
  const page = read({ ...plan([MOVED]), flags })
  const rows = [...page.querySelectorAll('.plan-flag-word')].map((word) => word.getAttribute('y'))
  expect(new Set(rows).size).toBe(3)
})

test('a release outside of the picture has no mark', () => {
  const page = read({ ...plan([MOVED]), flags: [{ text: '9.9', on: '2040-01-01' as Day }] })
  expect(page.querySelector('.plan-flag-word')).toBeNull()
})

test('a plan without bars is no picture', () => {
  expect(planTimelineFigure(plan([]), PLAIN)).toBeUndefined()
})

test('hostile titles are text and nothing else', () => {
  const page = read(plan(HOSTILE_TITLES.map((label) => ({ ...MOVED, label, state: [label] }))))
  expect(page.querySelectorAll('script, img, iframe, [onerror], [onload]').length).toBe(0)
  expect(page.querySelectorAll('li.plan-row').length).toBe(HOSTILE_TITLES.length)
})

function plan(bars: readonly PlanBar[]): PlanTimeline {
  return { today: '2026-11-20' as Day, flags: [], sections: [{ title: 'Plan', bars }] }
}

function read(timeline: PlanTimeline): Document {
  return new JSDOM(planTimelineFigure(timeline, PLAIN) ?? '').window.document
}
