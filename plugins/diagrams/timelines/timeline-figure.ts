import type { Element } from 'hast'
import { h } from 'hastscript'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { finished, type Markup } from '../../basics/markup.ts'
import type { Words } from '../../words/words.ts'
import { drawableAddress } from '../address.ts'
import { framed } from '../figure-frame.ts'
import { type PictureOptions, wordsFor } from '../picture.ts'
import { type Timeline, type TimelineFact, toFacts } from './timeline.ts'
import { drawTimeline } from './timeline-svg.ts'

const writer = unified().use(rehypeStringify).freeze()

/**
 * Returns the timeline as HTML: the picture, followed by a table of its facts. Returns undefined
 * when it is empty.
 */
export function timelineFigure(
  timeline: Timeline,
  options: PictureOptions = {},
): Markup | undefined {
  const svg = drawTimeline(timeline, options)
  if (!svg) return undefined
  const t = wordsFor(options)
  const hasLinks = timeline.rows.some((row) => drawableAddress(row.href))
  const figure = framed({
    svg,
    name: hasLinks ? undefined : timeline.title,
    caption: [h('details', [h('summary', UNSEARCHED, t('diagram.table')), table(timeline, t)])],
    isSearched: true,
    options,
  })
  return finished(writer.stringify({ type: 'root', children: [figure] }))
}

/** The mark of words that search leaves out, since every timeline has them. */
const UNSEARCHED = { dataPagefindIgnore: '' }

function table(timeline: Timeline, t: Words): Element {
  const first = timeline.rowName ?? t('label.row')
  const all = [first, t('label.what'), t('label.from'), t('label.to')]
  const names = all.slice(timeline.rows.some(({ label }) => label) ? 0 : 1)
  const head = names.map((name) => h('th', { scope: 'col' }, name))
  const rows = toFacts(timeline).map((fact) => h('tr', cells(fact, t).slice(4 - names.length)))
  return h('table', [h('thead', UNSEARCHED, h('tr', head)), h('tbody', rows)])
}

function cells({ row, text, from, to }: TimelineFact, t: Words): Element[] {
  const href = drawableAddress(row.href)
  const label = href ? h('a', { href }, row.label) : row.label
  return [h('td', label), h('td', text), h('td', t.day(from)), h('td', t.day(to))]
}
