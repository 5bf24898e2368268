import { startBelow } from '../../basics/paths.ts'

/** What a browser shows and never runs. An SVG may hold scripts, so it is none of these. */
const SHOWN = /\.(?:avif|csv|gif|jpe?g|pdf|png|txt|webp)$/i
const VECTOR = /\.svg$/i
/** Bytes of an SVG that a page holds itself: more would keep its readers waiting. */
export const LARGEST_VECTOR = 256 * 1024

const HIDDEN = /(?:^|\/)\./

/** Whether a site publishes a file when a document links to it: it stands among the documents. */
export function isPublished(path: string, content: string): boolean {
  return SHOWN.test(path) && isAmongDocuments(path, content)
}

/** Whether a picture is an SVG, which a page holds itself: there it never runs. */
export function isVector(path: string, content: string): boolean {
  return VECTOR.test(path) && isAmongDocuments(path, content)
}

/** Below the folder of documents, and not hidden. */
export function isAmongDocuments(path: string, content: string): boolean {
  return path.startsWith(startBelow(content)) && !HIDDEN.test(path) && !path.startsWith('..')
}

export interface CodeHost {
  /** The repository's address. */
  readonly repository: string | undefined
  readonly branch: string
}

/** A page of a file on the code host: to read it, to edit it, to see its history. */
export function hostAddress(
  { repository, branch }: CodeHost,
  page: 'blob' | 'edit' | 'commits',
  path: string,
): string | undefined {
  if (repository === undefined || path.startsWith('..')) return undefined
  const steps = path.split('/').map(encodeURIComponent).join('/')
  return `${repository.replace(/\/+$/, '')}/${page}/${encodeURIComponent(branch)}/${steps}`
}
