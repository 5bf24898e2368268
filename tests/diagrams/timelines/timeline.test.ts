import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import type { Day } from '../../../plugins/basics/calendar.ts'
import { pictureText } from '../../../plugins/diagrams/picture.ts'
import type { Timeline, TimelineBar } from '../../../plugins/diagrams/timelines/timeline.ts'
import { toFacts } from '../../../plugins/diagrams/timelines/timeline.ts'
import { drawTimeline } from '../../../plugins/diagrams/timelines/timeline-svg.ts'
import { HOSTILE_TITLES } from '../hostile-titles.ts'

const { DOMParser } = new JSDOM('').window

const LINES: Timeline = {
  title: 'Release lines',
  description: 'How long each is supported.',
  today: '2022-11-20' as Day,
  rows: [
    {
      label: '1.1',
      href: '/releases/1.1/',
      bars: [bar('supported', '2022-07-01', '2022-09-30'), bar('security only', '2022-10-01')],
    },
    {
      label: '1.2',
      bars: [bar('current', '2022-10-01')],
      marks: [{ text: '1.2.1', statusClass: 'late', on: '2022-10-21' as Day }],
    },
  ],
}

test('a timeline says what held from when to when', () => {
  const svg = read(LINES)
  expect(titlesIn(svg)).toEqual([
    '1.1',
    'supported, 2022-07-01 to 2022-09-30',
    'security only, 2022-10-01 onwards',
    '1.2',
    'current, 2022-10-01 onwards',
    '1.2.1, 2022-10-21',
  ])
  expect(svg.querySelector('a')?.getAttribute('href')).toBe('/releases/1.1/')
  expect(svg.querySelector('.diagram-today-label')?.textContent).toBe('today, 2022-11-20')
})

test('its facts are rows in the order of days', () => {
  const facts = toFacts(LINES).map(({ row, text, from, to }) => [row.label, text, from, to].join())
  expect(facts).toEqual([
    '1.1,supported,2022-07-01,2022-09-30',
    '1.1,security only,2022-10-01,',
    '1.2,current,2022-10-01,',
    '1.2,1.2.1,2022-10-21,2022-10-21',
  ])
})

test('the text of a bar too short for it stands below', () => {
  const bars = [
    bar('planned', '2020-01-01', '2020-06-30'),
    bar('in progress', '2020-07-01', '2020-07-02'),
  ]
  const svg = read({ ...LINES, rows: [{ label: 'A', bars }] })
  expect(svg.querySelector('.diagram-state')?.textContent).toBe('planned')
  expect(svg.querySelector('.diagram-note')?.textContent).toBe('in progress')
})

test('a year of short steps keeps every text, none over another', () => {
  const bars = Array.from({ length: 20 }, (_, index) => {
    const day = `2020-03-${String(index + 1).padStart(2, '0')}`
    return bar(`step number ${index}`, day, day)
  })
  const rows = [{ label: '', bars: [...bars, bar('done', '2020-04-01', '2020-12-31')] }]
  const notes = [...read({ ...LINES, rows }).querySelectorAll('.diagram-note')]
  const places = notes.map((note) => `${note.getAttribute('x')},${note.getAttribute('y')}`)
  expect(notes).toHaveLength(20)
  expect(new Set(places).size).toBe(20)
})

test('hostile texts are text and nothing else', () => {
  const rows = HOSTILE_TITLES.map((label) => ({
    label,
    href: 'javascript:alert(1)',
    bars: [bar(label, '2020-01-01')],
    marks: [{ text: label, statusClass: 'none' as const, on: '2020-01-01' as Day }],
  }))
  const svg = read({ ...LINES, title: HOSTILE_TITLES.join(), rows })
  expect(svg.querySelectorAll('script, a, [style], foreignObject')).toHaveLength(0)
  expect(svg.querySelectorAll('.diagram-row')).toHaveLength(HOSTILE_TITLES.length)
})

test('rows without anything in them are no picture', () => {
  expect(drawTimeline({ ...LINES, rows: [] })).toBeUndefined()
  expect(drawTimeline({ ...LINES, rows: [{ label: 'A', bars: [] }] })).toBeUndefined()
})

function bar(text: string, from: string, to?: string): TimelineBar {
  const days = { from: from as Day, ...(to === undefined ? {} : { to: to as Day }) }
  return { text, statusClass: 'active', ...days }
}

function read(timeline: Timeline): Element {
  const svg = drawTimeline(timeline)
  const text = svg ? pictureText(svg) : ''
  return new DOMParser().parseFromString(text, 'image/svg+xml').documentElement
}

function titlesIn(svg: Element): (string | null)[] {
  return [...svg.querySelectorAll('.diagram-row title')].map((title) => title.textContent)
}
