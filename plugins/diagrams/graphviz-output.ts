import type { Box } from './box.ts'
import type { DiagramCluster, DrawnEdge } from './diagram.ts'
import type { LaidCluster, LaidEdge, Layout, Point } from './laid-diagram.ts'
import { relationLabel } from './letters/label.ts'

const MARGIN = 6
const ORIGIN: Point = { x: 0, y: 0 }

/** Reads the positions that Graphviz computed, for boxes and edges in the order of a drawing. */
export function readLayout(
  output: Output,
  { nameOf, edges: numbered, clusters }: Placed,
  { boxes, edges }: Pick<Named, 'boxes' | 'edges'>,
): Layout {
  const [left = 0, bottom = 0, right = 0, top = 0] = output.bb.split(',').map(Number)
  const centres = new Map(output.objects?.map(({ name, pos }) => [name, pos]))
  const frames = new Map(output.objects?.map(({ name, bb }) => [name, bb]))
  const byId = new Map(output.edges?.map((edge) => [edge.id, edge]))
  const laid = new Map(numbered.map((drawn, index) => [drawn, byId.get(`${index}`)]))
  return {
    width: Math.ceil(Math.abs(right - left)) + 2 * MARGIN,
    height: Math.ceil(Math.abs(top - bottom)) + 2 * MARGIN,
    boxes: boxes.map((box) => {
      const { x, y } = pointIn(centres.get(nameOf(box.node.key)))
      return { box, x: x - box.width / 2, y: y - box.height / 2 }
    }),
    edges: edges.map((drawn) => readEdge(drawn, laid.get(drawn))),
    clusters: clusters.flatMap((cluster, index) =>
      readCluster(cluster, frames.get(frameName(index))),
    ),
  }
}

/** Returns the name of a frame for Graphviz, which draws frames with such names only. */
export function frameName(index: number): string {
  return `cluster_${index}`
}

/** The boxes and the edges of a diagram, in the order in which Graphviz gets them. */
export interface Named {
  /** Returns the name of a box for Graphviz, by the key of its node; nothing for an unknown key. */
  readonly nameOf: (key: string) => string
  readonly boxes: readonly Box[]
  /** Their ids for Graphviz are their numbers. */
  readonly edges: readonly DrawnEdge[]
}

interface Placed extends Named {
  readonly clusters: readonly DiagramCluster[]
}

function readCluster({ title }: DiagramCluster, bb: string | undefined): readonly LaidCluster[] {
  if (bb === undefined) return []
  const [left = 0, top = 0, right = 0, bottom = 0] = bb.split(',').map(Number)
  const [x, y] = [Math.min(left, right) + MARGIN, Math.min(top, bottom) + MARGIN]
  return [{ title, x, y, width: Math.abs(right - left), height: Math.abs(bottom - top) }]
}

function readEdge(drawn: DrawnEdge, laid: OutputEdge | undefined): LaidEdge {
  const [tip, ...curve] = (laid?.pos ?? '').split(' ')
  const edge = { drawn, curve: curve.map(pointIn), tip: pointIn(tip?.replace('e,', '')) }
  if (!laid?.lp) return edge
  return { ...edge, label: { text: relationLabel(drawn.edge.relation), at: pointIn(laid.lp) } }
}

function pointIn(pair = ''): Point {
  const comma = pair.indexOf(',')
  const [x, y] = [Number(pair.slice(0, comma)), Number(pair.slice(comma + 1))]
  const isPoint = comma > 0 && Number.isFinite(x) && Number.isFinite(y)
  return isPoint ? { x: x + MARGIN, y: y + MARGIN } : ORIGIN
}

/** The part of Graphviz's `json0` output that is read here. */
export interface Output {
  readonly bb: string
  readonly objects?: readonly OutputObject[]
  readonly edges?: readonly OutputEdge[]
}

/** A box with its centre, or a frame with its corners. */
interface OutputObject {
  readonly name: string
  readonly pos?: string
  readonly bb?: string
}

interface OutputEdge {
  readonly id: string
  readonly pos: string
  readonly lp?: string
}
