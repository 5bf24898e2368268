import { type Box, RELATION_SIZE, TITLE_SIZE } from './box.ts'
import { type Diagram, type DiagramCluster, type DrawnEdge, mixesRelations } from './diagram.ts'
import { frameName, type Named } from './graphviz-output.ts'
import { relationLabel } from './letters/label.ts'
import { textWidth } from './letters/text-width.ts'

/**
 * The most edges with written relations, since room for words makes the layout slow. Beyond it,
 * relations appear only in tooltips and in the table.
 */
const MOST_WRITTEN = 80
const POINTS_PER_INCH = 72

/** A graph as Graphviz takes it, without any text of an author. */
export type GraphvizInput = ReturnType<typeof graphOf>

/**
 * Names the boxes and the edges for Graphviz, in the order in which it gets them. Around a document,
 * that is the order of keys: the pages of documents that hang together show the same boxes, and
 * share one layout.
 */
export function named(
  { nodes }: Diagram,
  boxes: readonly Box[],
  edges: readonly DrawnEdge[],
): Named {
  const isAround = nodes.some(({ focus }) => focus)
  const keyOf = ({ node }: Box) => node.key
  const endsOf = ({ edge: { from, to, relation } }: DrawnEdge) => [from, to, relation].join('\0')
  const ordered = inOrder(boxes, isAround && keyOf)
  const names = new Map(ordered.map((box, index) => [keyOf(box), `n${index}`]))
  return {
    nameOf: (key) => names.get(key) ?? '',
    boxes: ordered,
    edges: inOrder(edges, isAround && endsOf),
  }
}

/** Sorts by a text, or leaves the order as it is. */
function inOrder<Value>(
  values: readonly Value[],
  textOf: false | ((value: Value) => string),
): readonly Value[] {
  if (!textOf) return values
  const texts = new Map(values.map((value) => [value, textOf(value)]))
  const textIn = (value: Value) => texts.get(value) ?? ''
  return values.toSorted((a, b) => (textIn(a) < textIn(b) ? -1 : textIn(a) > textIn(b) ? 1 : 0))
}

export function graphOf(diagram: Diagram, { nameOf, boxes, edges }: Named) {
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
function frameOf({ title, keys }: DiagramCluster, index: number, nameOf: Named['nameOf']) {
  const label = room(title, TITLE_SIZE)
  const nodes = keys
    .map(nameOf)
    .filter((name) => name !== '')
    .map((name) => ({ name }))
  return { name: frameName(index), graphAttributes: { label, labeljust: 'l', margin: 12 }, nodes }
}

function sizeOf({ width, height }: Box): { width: number; height: number } {
  return { width: width / POINTS_PER_INCH, height: height / POINTS_PER_INCH }
}

/** Returns an empty label that reserves the room of our own text. */
function room(words: string, size: number): { html: string } {
  const width = Math.ceil(textWidth(relationLabel(words), size)) + 8
  const place = `fixedsize="true" width="${width}" height="${size + 6}"`
  return { html: `<table border="0" ${place}><tr><td></td></tr></table>` }
}
