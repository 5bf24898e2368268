/** What a status means to a reader, whatever its kind calls it: one mark, one colour. */
export const STATUS_CLASSES = ['open', 'active', 'late', 'done', 'cancelled', 'none'] as const
export type StatusClass = (typeof STATUS_CLASSES)[number]

/** A drawing of entries and what leads from one to another. Plain data, in the order it is drawn. */
export interface Diagram {
  readonly title: string
  /** What a reader who cannot see it should know, in a sentence or two. */
  readonly description: string
  readonly direction: 'right' | 'down'
  readonly nodes: readonly DiagramNode[]
  readonly edges: readonly DiagramEdge[]
  /** Neighbours that were cut away. */
  readonly more?: number
}

export interface DiagramNode {
  readonly key: string
  readonly label: string
  /** The author's word, and what a reader should know with it: `delayed, 2020-Q1`. */
  readonly status?: string
  readonly statusClass: StatusClass
  /** Given where a drawing mixes kinds: `rfc`. */
  readonly kind?: string
  readonly href?: string
  /** What the drawing is about. */
  readonly focus?: boolean
  /** Its neighbours that were cut away. */
  readonly more?: number
}

export interface DiagramEdge {
  readonly from: string
  readonly to: string
  /** As a verb: `needs`. Written on the lines only where a drawing mixes relations. */
  readonly relation: string
  readonly kind?: EdgeKind
}

/** `aside`: weaker than the others, dashed. `fault`: part of what is wrong, such as a cycle. */
export type EdgeKind = 'aside' | 'fault'

/** One fact of a drawing, for the table beside it. */
export interface DiagramRow {
  readonly from: DiagramNode
  readonly relation: string
  readonly to: DiagramNode
  /** The status of `to`; empty where it has none. */
  readonly status: string
}

/** The same facts as rows. Edges to nodes that are not drawn are left out, as the writers do. */
export function toRows(diagram: Diagram): readonly DiagramRow[] {
  return drawnEdges(diagram).map(({ edge, from, to }) => ({
    from,
    relation: edge.relation,
    to,
    status: statusText(to),
  }))
}

/** What is written beside the mark: the status, or what the mark means. */
export function statusText({ status, statusClass }: DiagramNode): string {
  return status || (statusClass === 'none' ? '' : statusClass)
}

/** Each edge with its two nodes. */
export function drawnEdges(diagram: Diagram): readonly DrawnEdge[] {
  const nodes = new Map(diagram.nodes.map((node) => [node.key, node]))
  return diagram.edges.flatMap((edge) => {
    const from = nodes.get(edge.from)
    const to = nodes.get(edge.to)
    return from && to ? [{ edge, from, to }] : []
  })
}

export interface DrawnEdge {
  readonly edge: DiagramEdge
  readonly from: DiagramNode
  readonly to: DiagramNode
}

/** One relation is said once, in the description; several are written on their lines. */
export function mixesRelations(diagram: Diagram): boolean {
  return new Set(diagram.edges.map((edge) => edge.relation)).size > 1
}
