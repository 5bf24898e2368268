import { PLAIN, type Words } from '../words/words.ts'

/** The meanings of statuses, whatever their kinds call them. Each has one mark and one colour. */
export const STATUS_CLASSES = [
  'idea',
  'open',
  'active',
  'late',
  'done',
  'cancelled',
  'none',
] as const
export type StatusClass = (typeof STATUS_CLASSES)[number]

/** A drawing of entries and of the edges between them, as plain data in drawing order. */
export interface Diagram {
  readonly title: string
  /** A sentence or two for readers who cannot see the drawing. */
  readonly description: string
  readonly direction: 'right' | 'down'
  readonly nodes: readonly DiagramNode[]
  readonly edges: readonly DiagramEdge[]
  /** The number of neighbours that were cut away, and the first of them. */
  readonly more?: number
  readonly rest?: readonly DiagramNode[]
  /** Frames around nodes that belong together. A node is in one frame at most. */
  readonly clusters?: readonly DiagramCluster[]
}

/** A frame around some nodes. */
export interface DiagramCluster {
  readonly title: string
  readonly keys: readonly string[]
}

export interface DiagramNode {
  readonly key: string
  readonly label: string
  /** The author's word for the status, with a date or a reason: `delayed, 2020-Q1`. */
  readonly status?: string
  readonly statusClass: StatusClass
  /** The kind of the document, given when a drawing mixes kinds: `rfc`. */
  readonly kind?: string
  readonly href?: string
  /** True for the node that the drawing is about. */
  readonly focus?: boolean
  /** The number of its neighbours that were cut away. */
  readonly more?: number
  /** A few more words about it: `holds up 3`. */
  readonly remark?: string
}

export interface DiagramEdge {
  readonly from: string
  readonly to: string
  /**
   * The relation as a verb, such as `needs`. It is written on the lines only when a drawing mixes
   * relations.
   */
  readonly relation: string
  readonly kind?: EdgeKind
}

/**
 * The look of an edge. `aside` is weaker than the others and dashed; `chain` is part of the longest
 * chain; `fault` is part of a mistake, such as a cycle.
 */
export type EdgeKind = 'aside' | 'chain' | 'fault'

/** One edge of a drawing, for the table beside it. */
export interface DiagramRow {
  readonly from: DiagramNode
  readonly relation: string
  readonly to: DiagramNode
  /** The status of `to`, or an empty text. */
  readonly status: string
}

/**
 * Returns the edges of a diagram as table rows. Edges to nodes that are not drawn are left out, as
 * in the picture.
 */
export function toRows(diagram: Diagram, t: Words = PLAIN): readonly DiagramRow[] {
  return drawnEdges(diagram).map(({ edge, from, to }) => ({
    from,
    relation: edge.relation,
    to,
    status: statusText(to, t),
  }))
}

/** Returns the text beside the mark: the status, or the meaning of the mark. */
export function statusText({ status, statusClass }: DiagramNode, t: Words = PLAIN): string {
  return status || (statusClass === 'none' ? '' : t.named('status', statusClass))
}

/** Returns each edge with its two nodes. Edges to nodes that are not drawn are left out. */
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

/**
 * Tells whether a diagram has several relations, which are then written on their lines. A single
 * one is named in the description.
 */
export function mixesRelations(diagram: Diagram): boolean {
  return new Set(diagram.edges.map((edge) => edge.relation)).size > 1
}
