import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { finished, type Markup } from '../basics/markup.ts'
import type { WordKey, Words } from '../words/words.ts'
import { drawableAddress } from './address.ts'
import type { Diagram, DiagramNode, DiagramRow, StatusClass } from './diagram.ts'
import { STATUS_CLASSES, toRows } from './diagram.ts'
import { framed } from './figure-frame.ts'
import { markKey } from './mark-picture.ts'
import { type PictureOptions, wordsFor } from './picture.ts'
import { drawDiagram } from './svg.ts'
import { partWriter, treeOf } from './written-parts.ts'

const COLUMNS = [
  'diagram.from',
  'label.relation',
  'diagram.to',
  'label.status',
] as const satisfies readonly WordKey[]
const writer = unified().use(rehypeStringify, { allowDangerousHtml: true }).freeze()

/** The word for each mark. */
const MEANINGS: Readonly<Record<Exclude<StatusClass, 'none'>, WordKey>> = {
  idea: 'phase.idea',
  open: 'phase.open',
  active: 'phase.active',
  late: 'phase.late',
  done: 'phase.done',
  cancelled: 'phase.dropped',
}

/**
 * Returns the diagram as HTML: the picture, followed by a table of its edges. Returns undefined
 * when it has no edges.
 */
export async function toFigure(
  diagram: Diagram,
  options: PictureOptions = {},
): Promise<Markup | undefined> {
  const partOf = partWriter(wordsFor(options))
  const figure = await drawFigure(diagram, { ...options, partOf })
  return figure && finished(writer.stringify({ type: 'root', children: [figure] }))
}

/** Returns the diagram as a tree of HTML, for a pipeline that writes HTML itself. */
export async function drawFigure(
  diagram: Diagram,
  options: PictureOptions = {},
): Promise<Element | undefined> {
  const svg = await drawDiagram(diagram, options)
  if (!svg) return undefined
  const t = wordsFor(options)
  const hasLinks = diagram.nodes.some((node) => drawableAddress(node.href))
  return framed({
    svg,
    name: hasLinks ? undefined : diagram.title,
    caption: [
      legendOf(diagram, t),
      ...restOf(diagram, options),
      h('details', [h('summary', t('diagram.table')), table(toRows(diagram, t), options)]),
    ],
    isSearched: false,
    options,
  })
}

/** Says what the marks, the lines and the double frame of a diagram mean. */
function legendOf(diagram: Diagram, t: Words): Element {
  const used = new Set(diagram.nodes.map(({ statusClass }) => statusClass))
  const marks = STATUS_CLASSES.flatMap((status) =>
    status !== 'none' && used.has(status) ? [[markKey(status), ` ${t(MEANINGS[status])}`]] : [],
  )
  const rows = [...marks, ...linesOf(diagram, t)].map((row) => h('li', row))
  return h('ul', { className: ['diagram-legend'], ariaLabel: t('diagram.legend') }, rows)
}

function linesOf({ nodes, edges }: Diagram, t: Words): readonly string[] {
  const kinds = new Set(edges.map(({ kind }) => kind))
  const [only, ...others] = new Set(edges.map(({ relation }) => relation))
  return [
    ...(only !== undefined && others.length === 0 ? [t('diagram.arrow', { relation: only })] : []),
    ...(kinds.has('aside') ? [t('diagram.dashed')] : []),
    ...(kinds.has('chain') ? [t('diagram.chain')] : []),
    ...(nodes.some(({ focus }) => focus) ? [t('diagram.focus')] : []),
  ]
}

/** Links the neighbours that are not drawn. */
function restOf({ more = 0, rest = [] }: Diagram, options: PictureOptions): Element[] {
  if (more === 0) return []
  const { partOf = treeOf } = options
  const t = wordsFor(options)
  const rows = rest.flatMap((node) => partOf('html', nameOf(node), () => [h('li', [named(node)])]))
  const others = more > rest.length ? [h('li', t('more', { count: more - rest.length }))] : []
  return [
    h('details', [
      h('summary', t('diagram.left-out', { count: more })),
      h('ul', { className: ['diagram-rest'] }, [...rows, ...others]),
    ]),
  ]
}

function table(rows: readonly DiagramRow[], options: PictureOptions): Element {
  const { partOf = treeOf } = options
  const t = wordsFor(options)
  const head = COLUMNS.map((key) => h('th', { scope: 'col' }, t(key)))
  const body = rows.flatMap(({ from, relation, to, status }) => {
    return partOf('html', [nameOf(from), relation, nameOf(to), status], () => [
      h(
        'tr',
        [named(from), relation, named(to), status].map((cell) => h('td', [cell])),
      ),
    ])
  })
  return h('table', [h('thead', h('tr', head)), h('tbody', body)])
}

/** Returns what the link to a document, or its name, is made of. */
function nameOf({ href, label, key }: DiagramNode) {
  return [href, label || key] as const
}

function named(node: DiagramNode): ElementContent {
  const [address, value] = nameOf(node)
  const href = drawableAddress(address)
  return href ? h('a', { href }, value) : { type: 'text', value }
}
