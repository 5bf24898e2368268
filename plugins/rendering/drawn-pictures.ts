import type { Markup } from '../basics/markup.ts'
import { type LinkedGraph, linkedDiagram } from '../diagrams/fences/linked-diagram.ts'
import { toFigure } from '../diagrams/figure.ts'
import type { Node } from '../entries/entry.ts'
import type { Graph } from '../graph/graph.ts'
import { group } from '../kinds/group.ts'
import type { Base } from '../links/addresses/base.ts'
import type { MermaidRenderer } from '../mermaid/renderer.ts'
import { blockContent } from '../views/blocks/block-content.ts'
import type { ViewContext } from '../views/context.ts'
import { PLAIN, type Words } from '../words/words.ts'
import { blockMarkup } from './blocks.ts'
import { mermaidFigure } from './mermaid-figure.ts'
import type { Pictures } from './pictures.ts'

export interface PictureContext {
  readonly graph: Graph
  /** The base of the documents' pages. */
  readonly base: Base
  /** The facts that blocks show. Without them, blocks show nothing. */
  readonly views?: ViewContext
  /** The words of pictures. Default: English ones. */
  readonly words?: Words | undefined
  readonly mermaid: Pick<MermaidRenderer, 'render'>
}

/** Draws pictures for pages: fences of ids from the graph, authored fences with Mermaid. */
export function drawnPictures(context: PictureContext): Pictures {
  const { views, words = PLAIN } = context
  return {
    async mermaid(source, id) {
      const picture = await context.mermaid.render(source, id)
      return 'svg' in picture ? mermaidFigure(picture.svg, { prefix: id, words }) : undefined
    },
    async dependencies(ids, id) {
      const diagram = linkedDiagram(context, ids)
      return diagram && toFigure(diagram, { prefix: id, words })
    },
    async block(block, id) {
      const content = views && blockContent(views, block)
      return content && blockMarkup(content, views.words, id)
    },
  }
}

/** The fields of a group that say how it stands to other groups. */
const GROUP_FIELDS = ['parent', 'with']

/** The centre of a diagram, and the fields that it follows, where they are its own. */
type Centre = readonly [ids: readonly string[], fields?: readonly string[]]

/** Returns the centre of the diagram on a document's page. */
export function documentCentre(node: Node, graph: Graph): Centre {
  const keys = centreOf(node, graph)
  return node.kind.name === group.name ? [keys, GROUP_FIELDS] : [keys]
}

/**
 * Returns the keys at the centre of a document's picture: a roadmap's items, or the document
 * itself.
 */
function centreOf({ key }: Node, graph: Graph): readonly string[] {
  const members = graph.edgesTo(key).filter((edge) => edge.reference.relation.inherits)
  return members.length > 0 ? members.map((edge) => edge.from.key) : [key]
}

/** Draws what leads to a document, and where it leads. */
export async function documentPicture(
  linked: LinkedGraph,
  node: Node,
): Promise<Markup | undefined> {
  const diagram = linkedDiagram(linked, ...documentCentre(node, linked.graph))
  return diagram && toFigure(diagram, { prefix: 'dependencies', words: linked.words })
}
