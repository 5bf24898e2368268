import type { Box } from './box.ts'
import type { DrawnEdge } from './diagram.ts'
import { relationLabel } from './label.ts'
import type { LaidEdge, Layout, Point } from './laid-diagram.ts'

const MARGIN = 6
const ORIGIN: Point = { x: 0, y: 0 }

/** Reads the positions that Graphviz computed. */
export function readLayout(
  output: Output,
  boxes: readonly Box[],
  edges: readonly DrawnEdge[],
): Layout {
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
  return { ...edge, label: { text: relationLabel(drawn.edge.relation), at: pointIn(laid.lp) } }
}

function pointIn(pair = ''): Point {
  const [x = Number.NaN, y = Number.NaN] = pair.split(',').map(Number)
  return Number.isFinite(x) && Number.isFinite(y) ? { x: x + MARGIN, y: y + MARGIN } : ORIGIN
}

/** The part of Graphviz's `json0` output that is read here. */
export interface Output {
  readonly bb: string
  readonly objects?: readonly { readonly name: string; readonly pos: string }[]
  readonly edges?: readonly OutputEdge[]
}

interface OutputEdge {
  readonly id: string
  readonly pos: string
  readonly lp?: string
}
