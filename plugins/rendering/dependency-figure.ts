import type { Element } from 'hast'
import { h } from 'hastscript'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { type Diagram, type DiagramNode, type DiagramRow, toRows } from '../diagrams/diagram.ts'
import { drawDiagram } from '../diagrams/svg.ts'

const writer = unified().use(rehypeStringify).freeze()

/** HTML of a diagram with the same facts as a table below it; undefined where there is no edge. */
export async function dependencyFigure(diagram: Diagram, id: string): Promise<string | undefined> {
  const svg = await drawDiagram(diagram, { prefix: id })
  if (!svg) return undefined
  const label = `Diagram: ${diagram.title}`
  const figure = h('figure', { className: ['mp-diagram', 'not-content'] }, [
    h('div', { className: ['diagram-scroll'], tabIndex: 0, role: 'group', ariaLabel: label }, svg),
    h('details', [h('summary', 'The same as a table'), table(diagram)]),
  ])
  return writer.stringify({ type: 'root', children: [figure] })
}

function table(diagram: Diagram): Element {
  const rows = toRows(diagram)
  const heads = ['Document', 'Relation', 'To', 'Its status'].map((text) =>
    h('th', { scope: 'col' }, text),
  )
  return h('table', { ariaLabel: diagram.title }, [
    h('thead', h('tr', heads)),
    h('tbody', rows.map(row)),
  ])
}

function row({ from, relation, to, status }: DiagramRow): Element {
  return h('tr', [h('td', named(from)), h('td', relation), h('td', named(to)), h('td', status)])
}

function named({ label, href }: DiagramNode): Element | string {
  return href === undefined ? label : h('a', { href }, label)
}
