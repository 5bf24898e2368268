/** What a field of frontmatter says by naming another document. */
export interface Relation {
  /** The kinds it may name, in the order they are tried. */
  readonly to: readonly string[]
  /** The edge as its target sees it: `needed-by`. */
  readonly inverse: string
  /** Following it must never lead back. */
  readonly acyclic?: boolean
  /** The field of the target that must name the source in turn. */
  readonly reciprocal?: string
  /** The target's `as-of` day is the source's too. */
  readonly inherits?: boolean
  /** The source stands on the target: it cannot be further along, nor due earlier. */
  readonly dependency?: boolean
  /** Text that cannot be an id is plain text, not a broken reference. */
  readonly orText?: boolean
  /** The field is a mapping, and its keys are the ids. */
  readonly keys?: boolean
  /** The ids that a value of the field holds; without it, the text itself. */
  readonly idsOf?: (value: string | number) => readonly string[]
}
