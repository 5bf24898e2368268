/** A pull request, reduced to the facts that a policy needs. */
export interface Change {
  /** Undefined when the change is judged before its pull request exists. */
  readonly number: number | undefined
  readonly title: string
  readonly description: string
  readonly labels: readonly string[]
  readonly files: readonly ChangedFile[]
}

export interface ChangedFile {
  /** The path from the repository's root, with `/`. For a moved file, its new path. */
  readonly path: string
  /** The number of added and removed lines; 0 for a file that is not text. */
  readonly lines: number
  /** True when the change removes the file. */
  readonly gone: boolean
}

/** Returns the name of a change in reports, where other findings have a file name. */
export function nameOf({ number }: Pick<Change, 'number'>): string {
  return number === undefined ? 'this change' : `pull request #${number}`
}
