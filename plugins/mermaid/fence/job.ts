/** What the worker is asked to do with one fence. */
export interface Job {
  readonly source: string
}

/** What comes of it. */
export type Answer = { readonly svg: string } | { readonly error: DiagramError }

/** An author's mistake in a diagram. Lines and columns count from 1 in the fence's own text. */
export interface DiagramError {
  readonly message: string
  readonly line: number
  readonly column: number
  /** How many characters of that line are meant, at least 1. */
  readonly length: number
}
