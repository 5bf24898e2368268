import { instance } from '@viz-js/viz'
import { once } from '../basics/memo.ts'
import type { Box } from './box.ts'
import { RING } from './box.ts'
import type { Diagram, DrawnEdge } from './diagram.ts'
import { drawnEdges, mixesRelations } from './diagram.ts'
import { oneLine } from './label.ts'
import { textWidth } from './text-width.ts'

export const RELATION_SIZE = 12
/**
 * The most edges with written relations, since room for words makes the layout slow. Beyond it,
 * relations appear only in tooltips and in the table.
 */
const MOST_WRITTEN = 80
const POINTS_PER_INCH = 72
const MARGIN = 6
const ORIGIN: Point = { x: 0, y: 0 }

/** The positions of all boxes and edges, in pixels from the top left corner. */
export interface Layout {
  readonly width: number
  readonly height: number
  readonly boxes: readonly LaidBox[]
  readonly edges: readonly LaidEdge[]
}

/** A box and its top left corner. */
export interface LaidBox extends Point {
  readonly box: Box
}

export interface LaidEdge {
  readonly drawn: DrawnEdge
  /**
   * A Bézier curve: a start, then three points for each segment. It ends at the back of the
   * arrowhead.
   */
  readonly curve: readonly Point[]
  readonly tip: Point
  readonly label?: { readonly text: string; readonly at: Point }
}

export interface Point {
  readonly x: number
  readonly y: number
}

/** Graphviz, loaded once for all diagrams. */
const loaded = once(() => instance())

/**
 * Lays out a diagram with Graphviz, which the first call loads. Equal diagrams get equal layouts.
 */
export async function layOut(diagram: Diagram, boxes: readonly Box[]): Promise<Layout> {
  const viz = await loaded()
  const edges = drawnEdges(diagram)
  const text = viz.renderString(graphOf(diagram, boxes, edges), { format: 'json0', yInvert: true })
  const output: Output = JSON.parse(text)
  return readLayout(output, boxes, edges)
}

function graphOf(diagram: Diagram, boxes: readonly Box[], edges: readonly DrawnEdge[]) {
  const names = new Map(boxes.map(({ node }, index) => [node.key, `n${index}`]))
  const nameOf = (key: string) => names.get(key) ?? ''
  const labelled = mixesRelations(diagram) && edges.length <= MOST_WRITTEN
  const rankdir = diagram.direction === 'right' ? 'LR' : 'TB'
  return {
    directed: true,
    graphAttributes: { rankdir, nodesep: 0.25, ranksep: 0.6 },
    nodeAttributes: { shape: 'box', fixedsize: true, label: '' },
    edgeAttributes: { arrowsize: 0.8 },
    nodes: boxes.map((box) => ({ name: nameOf(box.node.key), attributes: sizeOf(box) })),
    edges: edges.map(({ edge, from, to }, index) => ({
      tail: nameOf(from.key),
      head: nameOf(to.key),
      attributes: { id: `${index}`, ...(labelled ? { label: room(edge.relation) } : {}) },
    })),
  }
}

function sizeOf({ node, width, height }: Box): { width: number; height: number } {
  const ring = node.focus ? 2 * RING : 0
  return { width: (width + ring) / POINTS_PER_INCH, height: (height + ring) / POINTS_PER_INCH }
}

/** Returns an empty label that reserves the room of our own text. */
function room(relation: string): { html: string } {
  const width = Math.ceil(textWidth(shown(relation), RELATION_SIZE)) + 8
  const size = `fixedsize="true" width="${width}" height="18"`
  return { html: `<table border="0" ${size}><tr><td></td></tr></table>` }
}

function shown(relation: string): string {
  return oneLine(relation, 40)
}

function readLayout(output: Output, boxes: readonly Box[], edges: readonly DrawnEdge[]): Layout {
  const [left = 0, bottom = 0, right = 0, top = 0] = output.bb.split(',').map(Number)
  const centres = new Map(output.objects?.map(({ name, pos }) => [name, pos]))
  const laid = new Map(output.edges?.map((edge) => [edge.id, edge]))
  return {
    width: Math.ceil(Math.abs(right - left)) + 2 * MARGIN,
    height: Math.ceil(Math.abs(top - bottom)) + 2 * MARGIN,
    boxes: boxes.map((box, index) => {
      const { x, y } = pointIn(centres.get(`n${index}`))
      return { box, x: x - box.width / 2, y: y - box.height / 2 }
    }),
    edges: edges.map((drawn, index) => readEdge(drawn, laid.get(`${index}`))),
  }
}

function readEdge(drawn: DrawnEdge, laid: OutputEdge | undefined): LaidEdge {
  const [tip, ...curve] = (laid?.pos ?? '').split(' ')
  const edge = { drawn, curve: curve.map(pointIn), tip: pointIn(tip?.replace('e,', '')) }
  if (!laid?.lp) return edge
  return { ...edge, label: { text: shown(drawn.edge.relation), at: pointIn(laid.lp) } }
}

function pointIn(pair = ''): Point {
  const [x = Number.NaN, y = Number.NaN] = pair.split(',').map(Number)
  return Number.isFinite(x) && Number.isFinite(y) ? { x: x + MARGIN, y: y + MARGIN } : ORIGIN
}

/** The part of Graphviz's `json0` output that is read here. */
interface Output {
  readonly bb: string
  readonly objects?: readonly { readonly name: string; readonly pos: string }[]
  readonly edges?: readonly OutputEdge[]
}

interface OutputEdge {
  readonly id: string
  readonly pos: string
  readonly lp?: string
}
