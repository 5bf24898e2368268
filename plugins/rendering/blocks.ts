import type { Element, ElementContent } from 'hast'
import { h, s } from 'hastscript'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { finished, type Markup } from '../basics/markup.ts'
import { toFigure } from '../diagrams/figure.ts'
import { markPicture } from '../diagrams/mark-picture.ts'
import { STATUS_CLASSES_OF_PHASES } from '../diagrams/status-mark.ts'
import { planTimelineFigure } from '../diagrams/timelines/plan-timeline-figure.ts'
import type { BlockContent } from '../views/blocks/block-content.ts'
import type { BlockCell, BlockTable } from '../views/blocks/block-table.ts'
import type { Badge, DocumentLink, LinkRow } from '../views/link-row.ts'
import type { Words } from '../words/words.ts'

const writer = unified().use(rehypeStringify).freeze()

/** Returns an author's block as HTML. `id` begins the ids of its pictures. */
export async function blockMarkup(content: BlockContent, t: Words, id: string): Promise<Markup> {
  switch (content.view) {
    case 'table':
      return written([table(content.table), ...more(content.more, t)])
    case 'list':
      return written([list(content.rows), ...more(content.more, t)])
    case 'board':
      return written([board(content.columns), ...more(content.more, t)])
    case 'timeline':
      return joined([planTimelineFigure(content.timeline, t), listed(content.undated)])
    case 'graph': {
      const drawn = content.diagrams.map((each, at) =>
        toFigure(each, { prefix: `${id}-${at + 1}`, words: t }),
      )
      return joined([...(await Promise.all(drawn)), listed(content.others)])
    }
  }
}

/** Puts finished pieces beside one another. */
function joined(parts: readonly (Markup | undefined)[]): Markup {
  const shown = parts.filter((part) => part !== undefined)
  return finished(`<div class="mp-block not-content">${shown.join('')}</div>`)
}

function listed(rows: readonly DocumentLink[]): Markup | undefined {
  if (rows.length === 0) return undefined
  return finished(writer.stringify({ type: 'root', children: [list(rows)] }))
}

function written(children: ElementContent[]): Markup {
  const block = h('div', { className: ['mp-block', 'not-content'] }, children)
  return finished(writer.stringify({ type: 'root', children: [block] }))
}

function more(count: number, t: Words): Element[] {
  return count > 0 ? [h('p', { className: ['mp-more'] }, t('more', { count }))] : []
}

function table({ head, columns, rows }: BlockTable): Element {
  const titles = [head, ...columns]
  const cell = (content: BlockCell, at: number) =>
    h('td', { role: 'cell', dataLabel: columns[at] }, cellParts(content))
  return h('table', { className: ['mp-table'], role: 'table' }, [
    h('thead', { role: 'rowgroup' }, [
      h(
        'tr',
        { role: 'row' },
        titles.map((title) => h('th', { role: 'columnheader', scope: 'col' }, title)),
      ),
    ]),
    h(
      'tbody',
      { role: 'rowgroup' },
      rows.map(({ document, cells }) =>
        h('tr', { role: 'row' }, [
          h('th', { role: 'rowheader', scope: 'row', className: ['mp-title'] }, link(document)),
          ...cells.map(cell),
        ]),
      ),
    ),
  ])
}

function cellParts({ badge, text, note, links }: BlockCell): ElementContent[] {
  const late = h('span', { className: ['mp-lateness', 'mp-late'] }, note ?? '')
  return [
    ...(badge ? [pill(badge)] : []),
    ...(text === undefined ? [] : [h('span', text)]),
    ...(note === undefined ? [] : [late]),
    ...(links
      ? [
          h(
            'ul',
            { className: ['mp-links'] },
            links.map((row) => h('li', link(row))),
          ),
        ]
      : []),
  ]
}

function pill({ text, phase }: Badge): Element {
  return h('span', { className: ['mp-badge', `mp-${phase}`] }, [mark(phase), text])
}

function mark(phase: Badge['phase']): Element {
  const status = STATUS_CLASSES_OF_PHASES[phase]
  const look = { className: ['mp-mark', `diagram-${status}`], width: 14, height: 14 }
  const hidden = { viewBox: '-7 -7 14 14', ariaHidden: 'true', focusable: 'false' }
  return s('svg', { ...look, ...hidden }, markPicture(status, 0, 0))
}

function list(rows: readonly DocumentLink[]): Element {
  const item = (row: DocumentLink) =>
    h('li', [link(row), ...(row.badge ? [' ', pill(row.badge)] : [])])
  return h('ul', { className: ['mp-documents'] }, rows.map(item))
}

function board(columns: Extract<BlockContent, { view: 'board' }>['columns']): Element {
  return h(
    'div',
    { className: ['mp-board'] },
    columns.map(({ badge, rows }) =>
      h('section', { ariaLabel: badge.text }, [
        h('p', { className: ['mp-board-head'] }, pill(badge)),
        h(
          'ul',
          rows.map((row) => h('li', link(row))),
        ),
      ]),
    ),
  )
}

function link({ text, href }: LinkRow): Element | string {
  return href === undefined ? text : h('a', { href }, text)
}
