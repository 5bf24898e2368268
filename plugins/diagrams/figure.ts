import type { Element } from 'hast'
import { h } from 'hastscript'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { finished, type Markup } from '../basics/markup.ts'
import type { WordKey, Words } from '../words/words.ts'
import { drawableAddress } from './address.ts'
import type { Diagram, DiagramNode, DiagramRow } from './diagram.ts'
import { toRows } from './diagram.ts'
import { leastRoom, type PictureOptions, wordsFor } from './picture.ts'
import { drawDiagram } from './svg.ts'

const COLUMNS = [
  'diagram.from',
  'label.relation',
  'diagram.to',
  'label.status',
] as const satisfies readonly WordKey[]
const writer = unified().use(rehypeStringify).freeze()

/**
 * Returns the diagram as HTML: the picture, followed by a table of its edges. Returns undefined
 * when it has no edges.
 */
export async function toFigure(
  diagram: Diagram,
  options: PictureOptions = {},
): Promise<Markup | undefined> {
  const figure = await drawFigure(diagram, options)
  return figure && finished(writer.stringify({ type: 'root', children: [figure] }))
}

/** Returns the same as a tree, for a pipeline that writes HTML itself. */
export async function drawFigure(
  diagram: Diagram,
  options: PictureOptions = {},
): Promise<Element | undefined> {
  const svg = await drawDiagram(diagram, options)
  if (!svg) return undefined
  const t = wordsFor(options)
  const words = [
    legendOf(diagram, t),
    diagram.more ? t('diagram.left-out', { count: diagram.more }) : '',
  ]
  return h('figure', { className: ['diagram-figure'] }, [
    scroller(diagram, svg),
    h('figcaption', [
      h('p', words.filter(Boolean).join(' ')),
      h('details', [h('summary', t('diagram.table')), table(toRows(diagram, t), t)]),
    ]),
  ])
}

/**
 * Wraps a wide picture so that it scrolls. The keyboard scrolls it through its links, or by
 * focusing the picture when it has none.
 */
function scroller({ title, nodes }: Diagram, svg: Element): Element {
  const hasLinks = nodes.some((node) => drawableAddress(node.href))
  const focus = hasLinks ? {} : { tabIndex: 0, role: 'group', ariaLabel: title }
  return h('div', { className: ['diagram-scroll'], ...focus }, leastRoom(svg), svg)
}

/** Says what the lines and the double frame of a diagram mean. */
function legendOf(diagram: Diagram, t: Words): string {
  const kinds = new Set(diagram.edges.map(({ kind }) => kind))
  const [only, ...others] = new Set(diagram.edges.map(({ relation }) => relation))
  return [
    others.length === 0 ? t('diagram.arrow', { relation: only ?? '' }) : '',
    kinds.has('aside') ? t('diagram.dashed') : '',
    kinds.has('chain') ? t('diagram.chain') : '',
    diagram.nodes.some(({ focus }) => focus) ? t('diagram.focus') : '',
  ]
    .filter(Boolean)
    .join(' ')
}

function table(rows: readonly DiagramRow[], t: Words): Element {
  return h('table', [
    h(
      'thead',
      h(
        'tr',
        COLUMNS.map((key) => h('th', { scope: 'col' }, t(key))),
      ),
    ),
    h(
      'tbody',
      rows.map(({ from, relation, to, status }) =>
        h('tr', [h('td', named(from)), h('td', relation), h('td', named(to)), h('td', status)]),
      ),
    ),
  ])
}

function named(node: DiagramNode): Element | string {
  const href = drawableAddress(node.href)
  const label = node.label || node.key
  return href ? h('a', { href }, label) : label
}
