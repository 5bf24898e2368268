/** What a project asks of every change. Paths are patterns as in an owner file: `/src/api/`, `*.md`. */
export interface ChangePolicy {
  /** Whether a change must close an issue, or only name one. */
  readonly issue: 'named' | 'closed'
  /** The most that needs no proposal. */
  readonly large: { readonly lines: number; readonly files: number }
  /** Files that nobody writes by hand, and that make no change large. */
  readonly generated: readonly string[]
  /** The kinds of documents that are proposals. */
  readonly proposals: readonly string[]
  /** What makes a change major: any of these labels, or a change below any of these paths. */
  readonly major: { readonly labels: readonly string[]; readonly paths: readonly string[] }
  /** What a major change has to touch. */
  readonly docs: readonly string[]
  /** By rule: the labels that excuse a change from it. */
  readonly excusedBy: Readonly<Partial<Record<string, readonly string[]>>>
}
