import type { Finding } from '../../basics/finding.ts'

const DOCUMENT = /\.(mdx?|ya?ml|json)$/i
/** Names of files and folders that are nobody's documents. */
export const PASSED_OVER = /^(\.|node_modules$)/

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
  /** What is wrong with files and folders before they are read. */
  readonly findings: readonly Finding[]
}

/**
 * One file that may be a document. Paths are from the project's root, with `/`. `blob` is the id
 * under which git keeps the text.
 */
export type SourceFile =
  | { readonly path: string; readonly text: string; readonly blob?: string }
  | { readonly path: string; readonly onDisk: string; readonly stamp: string }

/** Whether a path below the content folder may be a document, as a walk over a disk finds them. */
export function isDocument(path: string, content: string): boolean {
  return DOCUMENT.test(path) && isWalked(path, content)
}

/** Whether a walk over the content folder comes to this path. */
export function isWalked(path: string, content: string): boolean {
  if (!path.startsWith(content)) return false
  const steps = path.slice(content.length).split('/')
  return !steps.some((step) => PASSED_OVER.test(step))
}
