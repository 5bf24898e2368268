import type { Element } from 'hast'
import { h } from 'hastscript'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { finished, type Markup } from '../basics/markup.ts'
import { count } from '../basics/wording.ts'
import { drawableAddress } from './address.ts'
import type { Diagram, DiagramNode, DiagramRow } from './diagram.ts'
import { toRows } from './diagram.ts'
import { leastRoom, type PictureOptions } from './picture.ts'
import { drawDiagram } from './svg.ts'

const COLUMNS = ['From', 'Relation', 'To', 'Status']
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
  const words = [
    legendOf(diagram),
    diagram.more ? `${count(diagram.more, 'neighbour')} left out.` : '',
  ]
  return h('figure', { className: ['diagram-figure'] }, [
    scroller(diagram, svg),
    h('figcaption', [
      h('p', words.filter(Boolean).join(' ')),
      h('details', [h('summary', 'The same as a table'), table(toRows(diagram))]),
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
function legendOf(diagram: Diagram): string {
  const kinds = new Set(diagram.edges.map(({ kind }) => kind))
  const [only, ...others] = new Set(diagram.edges.map(({ relation }) => relation))
  return [
    others.length === 0 ? `An arrow means: ${only}.` : '',
    kinds.has('aside') ? 'A dashed arrow is no dependency.' : '',
    kinds.has('chain') ? 'The thick arrows are the longest chain.' : '',
    diagram.nodes.some(({ focus }) => focus) ? 'This page has the double frame.' : '',
  ]
    .filter(Boolean)
    .join(' ')
}

function table(rows: readonly DiagramRow[]): Element {
  return h('table', [
    h(
      'thead',
      h(
        'tr',
        COLUMNS.map((name) => h('th', { scope: 'col' }, name)),
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
