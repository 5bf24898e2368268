import type { Finding } from '../../basics/finding.ts'

const DOCUMENT = /\.(mdx?|ya?ml|json)$/i
/** Matches names of files and folders that are never documents. */
export const PASSED_OVER = /^(\.|node_modules$)/

/** The source of documents: a folder on disk, memory, or a revision in git. */
export interface Source {
  list(): Promise<Listing>
  /** Returns the text of a file, for reports, or undefined when it is missing or not text. */
  read(path: string): string | undefined
  /**
   * Returns the content of a file, or undefined when it is missing, behind a link, or not readable.
   */
  bytes(path: string): Uint8Array | undefined
  /** Says whether the project has this file, document or not. */
  has(path: string): boolean
}

export interface Listing {
  readonly files: readonly SourceFile[]
  /** Findings about files and folders before they are read. */
  readonly findings: readonly Finding[]
}

/**
 * A file that may be a document. Its path starts at the project's root and has `/`. `blob` is the
 * id of the text in git.
 */
export type SourceFile =
  | { readonly path: string; readonly text: string; readonly blob?: string }
  | { readonly path: string; readonly onDisk: string; readonly stamp: string }

/**
 * Says whether a path below the content folder may be a document, by the rules of a walk over a
 * disk.
 */
export function isDocument(path: string, content: string): boolean {
  return DOCUMENT.test(path) && isWalked(path, content)
}

/** Says whether a walk over the content folder reaches this path. */
export function isWalked(path: string, content: string): boolean {
  if (!path.startsWith(content)) return false
  const steps = path.slice(content.length).split('/')
  return !steps.some((step) => PASSED_OVER.test(step))
}
