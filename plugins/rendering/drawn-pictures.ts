import { dependencies } from '../diagrams/dependencies.ts'
import type { Diagram } from '../diagrams/diagram.ts'
import type { Graph } from '../graph/graph.ts'
import { addressOf } from '../links/routes.ts'
import { dependencyFigure } from './dependency-figure.ts'
import type { MermaidRenderer } from './mermaid/renderer.ts'
import type { Pictures } from './pictures.ts'

export interface PictureGround {
  readonly graph: Graph
  /** The path that the site stands under. */
  readonly base: string
  readonly mermaid: Pick<MermaidRenderer, 'render'>
}

/** Pictures for pages: fences of ids from the graph, authored fences by Mermaid. */
export function drawnPictures(ground: PictureGround): Pictures {
  return {
    async mermaid(source, id) {
      const picture = await ground.mermaid.render(source, id)
      return 'svg' in picture ? mermaidFigure(picture.svg) : undefined
    },
    async dependencies(ids, id) {
      const diagram = linkedDiagram(ground, ids)
      return diagram && (await dependencyFigure(diagram, id))
    },
  }
}

/** The diagram of some documents, whose nodes lead to their pages. */
export function linkedDiagram(
  { graph, base }: Pick<PictureGround, 'graph' | 'base'>,
  ids: readonly string[],
): Diagram | undefined {
  return dependencies(graph, ids, { ...BOUNDS, addressOf: (node) => addressOf(node, base) })
}

/** What a reader takes in on one page; the terminal draws more. */
const BOUNDS = { limit: 30, depth: 4 } as const

function mermaidFigure(svg: string): string {
  const scroll = '<div class="diagram-scroll" tabindex="0" role="group" aria-label="Diagram">'
  return `<figure class="mp-diagram not-content">${scroll}${svg}</div></figure>`
}
