import type { Element } from 'hast'
import { s } from 'hastscript'
import { boxOf } from './box.ts'
import type { Diagram } from './diagram.ts'
import { edgePicture } from './edge-picture.ts'
import { layOut } from './layout.ts'
import { clusterPicture, nodePicture } from './node-picture.ts'
import type { PictureOptions } from './picture.ts'
import { picture, pictureText, wordsFor } from './picture.ts'

/** Returns the diagram as SVG text, or undefined when it has no edges. */
export async function toSvg(
  diagram: Diagram,
  options: PictureOptions = {},
): Promise<string | undefined> {
  const svg = await drawDiagram(diagram, options)
  return svg && pictureText(svg)
}

/**
 * Returns the diagram as an SVG tree for a pipeline that writes HTML, or undefined when it has no
 * edges.
 */
export async function drawDiagram(
  diagram: Diagram,
  options: PictureOptions = {},
): Promise<Element | undefined> {
  if (diagram.edges.length === 0) return undefined
  const { title, description } = diagram
  const t = wordsFor(options)
  const measured = diagram.nodes.map((node) => boxOf(node, t))
  const { width, height, boxes, edges, clusters } = await layOut(diagram, measured, options.layouts)
  return picture({ className: 'diagram-graph', title, description, width, height, options }, [
    ...(clusters.length > 0 ? [s('g', clusters.map(clusterPicture))] : []),
    s(
      'g',
      { className: ['diagram-edges'] },
      edges.map((edge) => edgePicture(edge, t, options.partOf)),
    ),
    s(
      'g',
      { className: ['diagram-nodes'] },
      boxes.map((box) => nodePicture(box, t, options.partOf)),
    ),
  ])
}
