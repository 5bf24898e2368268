/** A pull request, as far as a policy asks about it. */
export interface Change {
  /** Undefined while it has none: it is judged before it is sent. */
  readonly number: number | undefined
  readonly title: string
  readonly description: string
  readonly labels: readonly string[]
  readonly files: readonly ChangedFile[]
}

export interface ChangedFile {
  /** From the repository's top, with `/`; of a file that moved, where it is now. */
  readonly path: string
  /** Added and removed; none in what is not text. */
  readonly lines: number
  /** The change removes it. */
  readonly gone: boolean
}

/** How reports call it, since it is no file. */
export function nameOf({ number }: Pick<Change, 'number'>): string {
  return number === undefined ? 'this change' : `pull request #${number}`
}
