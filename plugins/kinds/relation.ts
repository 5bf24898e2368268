/** The meaning of a field that names other documents. */
export interface Relation {
  /** The kinds that the field may name, in the order in which they are tried. */
  readonly to: readonly string[]
  /** The name of the edge as seen from its target: `needed-by`. */
  readonly inverse: string
  /** When true, following the relation must never lead back to the start. */
  readonly acyclic?: boolean
  /** The field of the target that must name the source too. */
  readonly reciprocal?: string
  /** When true, the source takes over the target's `as-of` day. */
  readonly inherits?: boolean
  /** When true, the source depends on the target: it must not be further along or due earlier. */
  readonly dependency?: boolean
  /** When true, text that cannot be an id is plain text, not a broken reference. */
  readonly orText?: boolean
  /** When true, the field is a mapping whose keys are the ids. */
  readonly keys?: boolean
  /** Returns the ids in a value of the field. By default, the text is the id. */
  readonly idsOf?: (value: string | number) => readonly string[]
}
