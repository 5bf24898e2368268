import { instance } from '@viz-js/viz'
import { once } from '../basics/memo.ts'
import { digestOf } from '../outside/files/digest.ts'
import type { Box } from './box.ts'
import { type Diagram, drawnEdges } from './diagram.ts'
import { type GraphvizInput, graphOf, named } from './graphviz-input.ts'
import { type Output, readLayout } from './graphviz-output.ts'
import type { Layout, LayoutCache } from './laid-diagram.ts'

/** Graphviz, loaded once for all diagrams. */
const loaded = once(() => instance())

/** The most layouts that a run remembers. One takes about 10 KB. */
const MOST_REMEMBERED = 500
const remembered = new Map<string, string>()

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
  const placed = named(diagram, boxes, edges)
  const output: Output = JSON.parse(await written(graphOf(diagram, placed), kept))
  const { clusters = [] } = diagram
  return readLayout(output, { ...placed, clusters }, { boxes, edges })
}

/** Returns what Graphviz writes of a graph. */
async function written(graph: GraphvizInput, kept?: LayoutCache): Promise<string> {
  const digest = digestOf(graph)
  const known = kept ? kept.get(digest) : remembered.get(digest)
  if (known) return known
  const viz = await loaded()
  const text = viz.renderString(graph, { format: 'json0', yInvert: true })
  if (kept) kept.set(digest, text)
  else remember(digest, text)
  return text
}

/** Remembers a layout for the pages after this one, and forgets the oldest one. */
function remember(digest: string, layout: string): void {
  const [oldest] = remembered.keys()
  if (oldest !== undefined && remembered.size >= MOST_REMEMBERED) remembered.delete(oldest)
  remembered.set(digest, layout)
}
