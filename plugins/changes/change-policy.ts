/**
 * The demands of a project on every change. Paths are patterns as in an owner file: `/src/api/`,
 * `*.md`.
 */
export interface ChangePolicy {
  /** Says whether a change must close an issue, or need only name one. */
  readonly issue: 'named' | 'closed'
  /** The largest change that needs no proposal. */
  readonly large: { readonly lines: number; readonly files: number }
  /** Patterns of generated files. They do not count towards the size of a change. */
  readonly generated: readonly string[]
  /** The kinds of documents that are proposals. */
  readonly proposals: readonly string[]
  /** A change is major if it has one of these labels or touches one of these paths. */
  readonly major: { readonly labels: readonly string[]; readonly paths: readonly string[] }
  /** Patterns of documentation. A major change must touch one of these files. */
  readonly docs: readonly string[]
  /** By rule id, the labels that allow a change to break that rule. */
  readonly allowedBy: Readonly<Partial<Record<string, readonly string[]>>>
}
