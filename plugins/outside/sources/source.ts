import type { Finding } from '../../basics/finding.ts'

/** Where documents come from: a folder on disk, memory, a revision in git. */
export interface Source {
  list(): Promise<Listing>
  /** The text of a file, for reports; undefined when it is not there or not text. */
  read(path: string): string | undefined
  /** The content of a file; undefined when it is not there, behind a link, or cannot be read. */
  bytes(path: string): Uint8Array | undefined
  /** Whether the project has this file, document or not. */
  has(path: string): boolean
}

export interface Listing {
  readonly files: readonly SourceFile[]
  /** What is wrong with files before they are read: symbolic links. */
  readonly findings: readonly Finding[]
}

/**
 * One file that may be a document. Paths are from the project's root, with `/`. `blob` is the id
 * under which git keeps the text.
 */
export type SourceFile =
  | { readonly path: string; readonly text: string; readonly blob?: string }
  | { readonly path: string; readonly onDisk: string; readonly stamp: string }
