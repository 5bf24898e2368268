import type { Element } from 'hast'
import { h, s } from 'hastscript'
import type { Words } from '../../words/words.ts'
import { drawableAddress } from '../address.ts'
import { oneLine } from '../letters/label.ts'
import { textWidth } from '../letters/text-width.ts'
import { lanesFor } from './lanes.ts'
import { isDelay, type PlanTimeline } from './plan-timeline.ts'
import { type TimeScale, timeScale } from './time-scale.ts'

const TICK_HEIGHT = 18
const FLAG_HEIGHT = 17
const TEXT_SIZE = 12
/** The narrowest picture in pixels. No two words of the head meet in it. */
const NARROW = 300
const MOST_TEXT = 16

/** Returns a scale of percent that holds all days of a plan and the present one. */
export function planScale({ sections, today }: PlanTimeline): TimeScale | undefined {
  const bars = sections.flatMap((section) => section.bars)
  if (bars.length === 0) return undefined
  const days = bars.map(({ from, to, slips, label }) => {
    const last = [to, ...slips.filter(isDelay).map((slip) => slip.to)].sort().at(-1) ?? to
    return { label, bars: [{ text: '', statusClass: 'none' as const, from, to: last }] }
  })
  return timeScale({ title: '', description: '', rows: days, today }, 100)
}

/** Draws the head of a plan: quarters or months, the present day, and the days of releases. */
export function planAxis(plan: PlanTimeline, scale: TimeScale, t: Words): Element {
  const words = [
    { text: t('bar.today'), on: plan.today, href: undefined },
    ...shownFlags(plan, scale),
  ]
  const placed = words.map((flag) => ({ ...flag, x: scale.at(flag.on) }))
  const lanes = lanesFor(placed.map(stretch), 6)
  const height = TICK_HEIGHT + (Math.max(...lanes) + 1) * FLAG_HEIGHT
  return h('div', { className: ['plan-axis'] }, [
    s('svg', { width: '100%', height, role: 'group', ariaLabel: t('bar.flags') }, [
      ...ticks(scale, height),
      ...placed.map(({ text, on, href, x }, at) => {
        const y = TICK_HEIGHT + (lanes[at] ?? 0) * FLAG_HEIGHT + TEXT_SIZE
        const name = at === 0 ? 'plan-today-word' : 'plan-flag-word'
        const look = { className: [name], x: `${x}%`, y, fontSize: TEXT_SIZE }
        const word = s('text', { ...look, textAnchor: anchorAt(x) }, [
          s('title', `${oneLine(text, 200)}, ${t.day(on)}`),
          oneLine(text, MOST_TEXT),
        ])
        const address = drawableAddress(href)
        return address === undefined ? word : s('a', { href: address }, word)
      }),
    ]),
  ])
}

/** Draws the lines that run down through every row: ticks, releases and the present day. */
export function ruled(plan: PlanTimeline, scale: TimeScale): Element[] {
  const line = (name: string, x: number) =>
    s('line', { className: [name], x1: `${x}%`, x2: `${x}%`, y1: 0, y2: '100%' })
  return [
    ...scale.ticks.map(({ x }) => line('plan-tick', round(x))),
    ...shownFlags(plan, scale).map(({ on }) => line('plan-flag', round(scale.at(on)))),
    line('plan-today', round(scale.at(plan.today))),
  ]
}

function shownFlags({ flags }: PlanTimeline, scale: TimeScale) {
  return flags.filter(({ on }) => scale.at(on) >= 0 && scale.at(on) <= 100)
}

/** Says where a word stands beside its line, so that it never leaves the picture. */
function anchorAt(x: number): 'start' | 'middle' | 'end' {
  if (x < 15) return 'start'
  return x > 85 ? 'end' : 'middle'
}

function stretch({ text, x }: { readonly text: string; readonly x: number }) {
  const width = textWidth(oneLine(text, MOST_TEXT), TEXT_SIZE)
  const at = (x / 100) * NARROW
  const start = { start: at, middle: at - width / 2, end: at - width }[anchorAt(x)]
  return { start, end: start + width }
}

/** Every fourth tick has its word on a narrow screen, every second one on a wider one. */
function ticks({ ticks: all }: TimeScale, height: number): Element[] {
  return all.flatMap(({ x, label }, at) => {
    const name = at % 4 === 0 ? 'plan-word' : at % 2 === 0 ? 'plan-word-2' : 'plan-word-3'
    const place = { x: `${round(x)}%`, dx: 4, y: TEXT_SIZE, fontSize: TEXT_SIZE }
    const at0 = `${round(x)}%`
    return [
      s('line', { className: ['plan-tick'], x1: at0, x2: at0, y1: 0, y2: height }),
      s('text', { className: ['plan-word', name], ...place }, label),
    ]
  })
}

function round(x: number): number {
  return Math.round(x * 100) / 100
}
