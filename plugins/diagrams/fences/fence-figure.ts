import type { ElementContent, Properties } from 'hast'
import type { Paragraph } from 'mdast'
import { diagramIds } from '../../links/addresses/diagram-ids.ts'
import { drawFigure } from '../figure.ts'
import { type LinkedGraph, linkedDiagram } from './linked-diagram.ts'

/** A node of Markdown that a processor writes as this element of HTML, in Markdown and in MDX. */
export interface FigureNode extends Paragraph {
  readonly data: {
    readonly hName: string
    readonly hProperties: Properties
    readonly hChildren: ElementContent[]
  }
}

/**
 * Draws the documents that a `milepost` fence names: a picture with links to their pages, and the
 * same as a table. `number` tells the pictures of a page apart. Returns undefined when nothing
 * leads from one document to another.
 */
export async function fenceToFigure(
  text: string,
  linked: LinkedGraph,
  number: number,
): Promise<FigureNode | undefined> {
  const diagram = linkedDiagram(linked, diagramIds(text))
  const figure = diagram && (await drawFigure(diagram, { prefix: `picture:${number}` }))
  if (!figure) return undefined
  const { tagName: hName, properties: hProperties, children: hChildren } = figure
  return { type: 'paragraph', children: [], data: { hName, hProperties, hChildren } }
}
