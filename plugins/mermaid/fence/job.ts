/** A fence for the worker to draw. */
export interface Job {
  readonly source: string
}

/** The worker's answer: a picture or an error. */
export type Answer = { readonly svg: string } | { readonly error: DiagramFault }

/** An author's mistake in a diagram. Lines and columns count from 1 in the fence's own text. */
export interface DiagramFault {
  readonly message: string
  readonly line: number
  readonly column: number
  /** The number of characters that the mistake covers on that line, at least 1. */
  readonly length: number
  /** True when another run may draw it, because time or memory ran out in this one. */
  readonly isTransient?: true
}
