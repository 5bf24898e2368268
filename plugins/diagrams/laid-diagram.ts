import type { Box } from './box.ts'
import type { DrawnEdge } from './diagram.ts'

/** The positions of all boxes and edges, in pixels from the top left corner. */
export interface Layout {
  readonly width: number
  readonly height: number
  readonly boxes: readonly LaidBox[]
  readonly edges: readonly LaidEdge[]
  readonly clusters: readonly LaidCluster[]
}

/** A frame, with its top left corner. */
export interface LaidCluster extends Point {
  readonly title: string
  readonly width: number
  readonly height: number
}

/** A box and its top left corner. */
export interface LaidBox extends Point {
  readonly box: Box
}

/** An edge, and the way it takes. */
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

/** A position in pixels. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** Layouts of earlier builds, as Graphviz wrote them, by a digest of all that it was given. */
export interface LayoutCache {
  get(digest: string): string | undefined
  set(digest: string, layout: string): void
}
