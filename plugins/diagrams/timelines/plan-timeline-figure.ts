import type { Element } from 'hast'
import { h, s } from 'hastscript'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import type { Day } from '../../basics/calendar.ts'
import { finished, type Markup } from '../../basics/markup.ts'
import type { Words } from '../../words/words.ts'
import { drawableAddress } from '../address.ts'
import { oneLine } from '../letters/label.ts'
import { markPicture } from '../mark-picture.ts'
import { planAxis, planScale, ruled } from './plan-axis.ts'
import { isDelay, type PlanBar, type PlanSection, type PlanTimeline } from './plan-timeline.ts'
import { endOf, type TimeScale } from './time-scale.ts'

const writer = unified().use(rehypeStringify).freeze()
const HEIGHT = 26
const BAR = { y: 6, height: 14 }

/**
 * Returns a plan as HTML: a list in which each item has its words and its bar. It is as wide as the
 * page, because distances are shares of the width. Returns undefined when there is no bar.
 */
export function planTimelineFigure(plan: PlanTimeline, words: Words): Markup | undefined {
  const sections = plan.sections.filter(({ bars }) => bars.length > 0)
  const scale = planScale({ ...plan, sections })
  if (!scale) return undefined
  const drawn = { plan, scale, words }
  const figure = h('div', { className: ['plan-timeline'] }, [
    planAxis(plan, scale, words),
    ...sections.map((section) => sectionList(section, drawn)),
    legend(words),
  ])
  return finished(writer.stringify({ type: 'root', children: [figure] }))
}

interface Drawn {
  readonly plan: PlanTimeline
  readonly scale: TimeScale
  readonly words: Words
}

function sectionList(section: PlanSection, drawn: Drawn): Element {
  const rows = section.bars.map((bar) => row(bar, drawn))
  const head = section.title === '' ? [] : [h('h2', link(section.title, section.href))]
  return h('section', { className: ['plan-section'] }, [...head, h('ol', rows)])
}

function row(bar: PlanBar, drawn: Drawn): Element {
  const { label, href, statusClass, state, facets } = bar
  const mark = s(
    'svg',
    { className: ['plan-mark'], viewBox: '-7 -7 14 14', width: 14, height: 14, ariaHidden: 'true' },
    markPicture(statusClass, 0, 0),
  )
  const words = [h('p', { className: ['plan-label'] }, link(oneLine(label, 300), href))]
  const status = h('p', { className: ['plan-state'] }, [mark, ' ', ...stateIn(drawn.words, state)])
  const look = { className: ['plan-row', `diagram-${statusClass}`] }
  return h('li', { ...look, ...(facets === undefined ? {} : { dataFacets: facets }) }, [
    h('div', { className: ['plan-words'] }, [...words, status]),
    picture(bar, drawn),
  ])
}

/** Writes the words of a state. Each part keeps its own direction where a page is read from the right. */
function stateIn({ dir }: Words, state: readonly string[]): readonly (Element | string)[] {
  const parts = state.map((part) => oneLine(part, 200))
  if (dir === 'ltr') return [parts.join(', ')]
  return parts.flatMap((part, at) => [...(at === 0 ? [] : [', ']), h('bdi', part)])
}

/** Draws the bar of one item. Its words say the same as the bar, for who cannot see it. */
function picture(bar: PlanBar, { plan, scale, words: t }: Drawn): Element {
  const { from, to, slips, overdue } = bar
  const { today } = plan
  const planned = slips[0] && slips[0].from < to ? slips[0].from : to
  const late = overdue && to < today ? [block('plan-late', scale, to, today)] : []
  const delays = slips.filter(isDelay)
  const moved = delays.map((slip) => block('plan-slip', scale, slip.from, slip.to, slip.text))
  const words = [
    t('bar.days', { from: t.day(from), to: t.day(to) }),
    ...slips.map(({ text }) => text),
    ...(late.length > 0 ? [t('bar.not-done', { day: t.day(today) })] : []),
  ]
  return s(
    'svg',
    {
      className: ['plan-bar'],
      width: '100%',
      height: HEIGHT,
      role: 'img',
      ariaLabel: words.join('; '),
    },
    [
      ...ruled(plan, scale),
      block('plan-planned', scale, from, planned < from ? to : planned),
      ...moved,
      ...late,
      ...delays.map((slip) => edge(scale, slip.from)),
    ],
  )
}

function block(name: string, scale: TimeScale, from: Day, to: Day, title = ''): Element {
  const x = scale.at(from)
  const width = Math.max(0.4, scale.at(endOf(to)) - x)
  const place = { x: share(x), width: share(width), rx: 3, ...BAR }
  const words = title === '' ? [] : [s('title', oneLine(title, 200))]
  return s('rect', { className: [name], ...place }, words)
}

/** Draws the end of a day on which the item was planned to be done. */
function edge(scale: TimeScale, day: Day): Element {
  const x = share(scale.at(endOf(day)))
  return s('line', { className: ['plan-edge'], x1: x, x2: x, y1: 3, y2: HEIGHT - 3 })
}

function share(value: number): string {
  return `${Math.round(value * 100) / 100}%`
}

function link(text: string, href: string | undefined): Element | string {
  const address = drawableAddress(href)
  return address === undefined ? text : h('a', { href: address }, text)
}

const SIGNS = ['planned', 'slip', 'late'] as const

function legend(t: Words): Element {
  const signs = SIGNS.map((name) => {
    const sign = s('rect', {
      className: [`plan-${name}`],
      x: 1,
      width: 26,
      rx: 3,
      y: 2,
      height: 12,
    })
    const look = { className: ['diagram-open'], width: 28, height: 16, ariaHidden: 'true' }
    return h('li', [s('svg', look, sign), ` ${t(`bar.legend.${name}`)}`])
  })
  return h('ul', { className: ['plan-legend'], ariaLabel: t('bar.legend') }, signs)
}
