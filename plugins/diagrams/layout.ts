import { instance } from '@viz-js/viz'
import { once } from '../basics/memo.ts'
import { digestOf } from '../outside/files/digest.ts'
import { type Box, RING } from './box.ts'
import {
  type Diagram,
  type DiagramCluster,
  type DrawnEdge,
  drawnEdges,
  mixesRelations,
} from './diagram.ts'
import { nameOf as frameName, type Output, readLayout } from './graphviz-output.ts'
import { relationLabel } from './label.ts'
import type { Layout, LayoutCache } from './laid-diagram.ts'
import { textWidth } from './text-width.ts'

export const RELATION_SIZE = 12
export const TITLE_SIZE = 13
/**
 * The most edges with written relations, since room for words makes the layout slow. Beyond it,
 * relations appear only in tooltips and in the table.
 */
const MOST_WRITTEN = 80
const POINTS_PER_INCH = 72
/** Graphviz, loaded once for all diagrams. */
const loaded = once(() => instance())

/**
 * Lays out a diagram with Graphviz, which the first call loads. Equal diagrams get equal layouts, so
 * one that is kept is taken as it is.
 */
export async function layOut(
  diagram: Diagram,
  boxes: readonly Box[],
  kept?: LayoutCache,
): Promise<Layout> {
  const edges = drawnEdges(diagram)
  const output: Output = JSON.parse(await written(graphOf(diagram, boxes, edges), kept))
  return readLayout(output, boxes, { edges, clusters: diagram.clusters ?? [] })
}

/** Returns what Graphviz writes of a graph. */
async function written(graph: ReturnType<typeof graphOf>, kept?: LayoutCache): Promise<string> {
  const digest = kept && digestOf(graph)
  const known = digest && kept.get(digest)
  if (known) return known
  const viz = await loaded()
  const text = viz.renderString(graph, { format: 'json0', yInvert: true })
  if (digest) kept.set(digest, text)
  return text
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
    subgraphs: (diagram.clusters ?? []).map((cluster, index) => frameOf(cluster, index, nameOf)),
    edges: edges.map(({ edge, from, to }, index) => ({
      tail: nameOf(from.key),
      head: nameOf(to.key),
      attributes: {
        id: `${index}`,
        ...(labelled ? { label: room(edge.relation, RELATION_SIZE) } : {}),
      },
    })),
  }
}

/** Returns a frame with room for its title above the boxes. */
function frameOf({ title, keys }: DiagramCluster, index: number, nameOf: (key: string) => string) {
  const label = room(title, TITLE_SIZE)
  const nodes = keys
    .map(nameOf)
    .filter((name) => name !== '')
    .map((name) => ({ name }))
  return { name: frameName(index), graphAttributes: { label, labeljust: 'l', margin: 12 }, nodes }
}

function sizeOf({ node, width, height }: Box): { width: number; height: number } {
  const ring = node.focus ? 2 * RING : 0
  return { width: (width + ring) / POINTS_PER_INCH, height: (height + ring) / POINTS_PER_INCH }
}

/** Returns an empty label that reserves the room of our own text. */
function room(words: string, size: number): { html: string } {
  const width = Math.ceil(textWidth(relationLabel(words), size)) + 8
  const place = `fixedsize="true" width="${width}" height="${size + 6}"`
  return { html: `<table border="0" ${place}><tr><td></td></tr></table>` }
}
