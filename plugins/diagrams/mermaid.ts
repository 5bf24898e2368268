import type { Diagram, DiagramNode, DrawnEdge, EdgeKind, StatusClass } from './diagram.ts'
import { drawnEdges, mixesRelations, STATUS_CLASSES, statusText } from './diagram.ts'
import { mermaidLabel } from './mermaid-label.ts'
import { STATUS_MARKS } from './status-mark.ts'

const DIRECTIONS = { right: 'LR', down: 'TB' } as const
const ARROWS: Readonly<Record<EdgeKind | 'plain', string>> = {
  plain: '-->',
  aside: '-.->',
  chain: '==>',
  fault: '==>',
}
/**
 * The colours of a status. Fill, line and text are all set, so that a host's dark theme cannot
 * spoil the contrast.
 */
const COLOURS: Readonly<Record<StatusClass, string>> = {
  idea: 'fill:#f4f6f8,stroke:#57606a,color:#1f2328,stroke-dasharray:2 2',
  open: 'fill:#f4f6f8,stroke:#57606a,color:#1f2328',
  active: 'fill:#e3effd,stroke:#0550ae,color:#1f2328',
  late: 'fill:#fdebd9,stroke:#953800,color:#1f2328',
  done: 'fill:#e2f5e6,stroke:#1a6b34,color:#1f2328',
  cancelled: 'fill:#ececec,stroke:#6e7781,color:#1f2328,stroke-dasharray:4 3',
  none: 'fill:#ffffff,stroke:#6e7781,color:#1f2328',
}

/** Returns flowchart text that any Mermaid host draws. It ends with a newline. */
export function toMermaid(diagram: Diagram): string {
  const ids = new Map(diagram.nodes.map((node, index) => [node.key, `n${index + 1}`]))
  const idOf = (node: DiagramNode) => ids.get(node.key) ?? ''
  const labelled = mixesRelations(diagram)
  const statements = [
    ...caption(diagram),
    ...diagram.nodes.map((node) => `${idOf(node)}["${nodeLabel(node)}"]`),
    ...drawnEdges(diagram).map((drawn) => edgeStatement(drawn, { idOf, labelled })),
    ...diagram.nodes.flatMap((node) => link(node, idOf(node))),
    ...STATUS_CLASSES.flatMap((status) => classStatements(diagram, status, idOf)),
    ...focusStatements(diagram, idOf),
  ]
  const lines = statements.map((statement) => `  ${statement}\n`)
  return `flowchart ${DIRECTIONS[diagram.direction]}\n${lines.join('')}`
}

function caption({ title, description }: Diagram): string[] {
  const texts = [
    ['accTitle', mermaidLabel(title)],
    ['accDescr', mermaidLabel(description, 400)],
  ]
  return texts.filter(([, text]) => text).map(([name, text]) => `${name}: ${text}`)
}

function nodeLabel(node: DiagramNode): string {
  const status = `${STATUS_MARKS[node.statusClass]} ${mermaidLabel(statusText(node))}`.trim()
  const kind = node.kind && mermaidLabel(node.kind)
  const state = [kind, status].filter(Boolean).join(', ')
  const more = node.more ? `+${node.more} more` : ''
  return [mermaidLabel(node.label || node.key), state, more].filter(Boolean).join('<br>')
}

function edgeStatement(drawn: DrawnEdge, { idOf, labelled }: Naming): string {
  const arrow = ARROWS[drawn.edge.kind ?? 'plain']
  const label = labelled ? `|"${mermaidLabel(drawn.edge.relation)}"|` : ''
  return `${idOf(drawn.from)} ${arrow}${label} ${idOf(drawn.to)}`
}

/**
 * Returns the line that links a node. Only full web addresses are linked, because the host resolves
 * relative ones against another page.
 */
function link(node: DiagramNode, id: string): string[] {
  if (!node.href || !/^https?:\/\//i.test(node.href) || !URL.canParse(node.href)) return []
  const safe = new URL(node.href).href.replace(/[\s"'`<>{}|\\^;[\]]/g, encodeURIComponent)
  return [`click ${id} href "${safe.replaceAll("'", '%27')}"`]
}

function classStatements(diagram: Diagram, status: StatusClass, idOf: Naming['idOf']): string[] {
  const ids = diagram.nodes.filter((node) => node.statusClass === status).map(idOf)
  if (ids.length === 0) return []
  return [`classDef ${status} ${COLOURS[status]}`, `class ${ids.join(',')} ${status}`]
}

function focusStatements(diagram: Diagram, idOf: Naming['idOf']): string[] {
  const ids = diagram.nodes.filter((node) => node.focus).map(idOf)
  return ids.length === 0 ? [] : ['classDef focus stroke-width:3px', `class ${ids.join(',')} focus`]
}

interface Naming {
  readonly idOf: (node: DiagramNode) => string
  readonly labelled: boolean
}
