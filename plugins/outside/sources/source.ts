import type { Finding } from '../../basics/finding.ts'
import type { PassedOver } from '../../basics/passed-over.ts'

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
  /**
   * Returns the names in a folder of the project, for suggestions. Absent where nothing lists them.
   */
  names?(folder: string): readonly string[]
  /**
   * Returns a path in its only form. Absent where no other folder is beside the project, because
   * nothing then leads out of it and back.
   */
  plainPath?(path: string): string
  /** Returns the way from a folder to a file, in any checkout. Absent where no other folder is beside the project. */
  wayTo?(folder: string, path: string): string
}

export interface Listing {
  readonly files: readonly SourceFile[]
  /** Findings about files and folders before they are read. */
  readonly findings: readonly Finding[]
  /** Files and folders that cannot be documents. */
  readonly passedOver?: readonly PassedOver[]
}

/**
 * Files that a walk lists. A check also depends on inventories, and notices their changes without
 * reading them.
 */
export const LISTED = /\.(mdx?|ya?ml|json|inv|project)$/i

/** Matches pictures and inventories. Documents use them, so nobody takes them for documents. */
export const BESIDE_DOCUMENTS = /\.(avif|gif|ico|inv|jpe?g|png|project|svg|webp)$/i
/** Matches hidden files that tools keep in every folder, and the configuration of a project. */
const OF_TOOLS =
  /^(?:\.(DS_Store|git|gitattributes|gitignore|gitkeep|keep)|milepost\.config\.[cm]?[jt]s)$/

/** Says why a file or folder is passed over, or undefined when it is read or of no interest. */
export function passedOver(path: string, { isLink = false } = {}): readonly PassedOver[] {
  const name = path.slice(path.lastIndexOf('/') + 1)
  if (name === 'node_modules' || OF_TOOLS.test(name)) return []
  if (isLink) return [{ path, reason: 'link' }]
  if (name.startsWith('.')) return [{ path, reason: 'hidden' }]
  return DOCUMENT.test(name) || BESIDE_DOCUMENTS.test(name) ? [] : [{ path, reason: 'ending' }]
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
