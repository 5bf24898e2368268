import { startBelow } from '../../basics/paths.ts'

/** Files that a browser shows and never runs. An SVG may hold scripts, so it is not among them. */
const SHOWN = /\.(?:avif|csv|gif|jpe?g|pdf|png|txt|webp)$/i
const VECTOR = /\.svg$/i
/** The most bytes of an SVG that a page includes, so that pages stay quick to load. */
export const LARGEST_VECTOR = 256 * 1024

const HIDDEN = /(?:^|\/)\./
const OUTSIDE = /^\.\.(?:\/|$)/

/**
 * Says whether a site publishes a file that a document links to. The file must be among the
 * documents.
 */
export function isPublished(path: string, content: string): boolean {
  return SHOWN.test(path) && isAmongDocuments(path, content)
}

/**
 * Says whether a picture is an SVG among the documents. A page includes it, in a form that never
 * runs.
 */
export function isVector(path: string, content: string): boolean {
  return VECTOR.test(path) && isAmongDocuments(path, content)
}

/** Says whether a path is below the folder of documents and not hidden. */
export function isAmongDocuments(path: string, content: string): boolean {
  const top = startBelow(content)
  return path.startsWith(top) && !HIDDEN.test(path.replace(OUTSIDE.test(top) ? top : '', ''))
}

export interface CodeHost {
  /** The address of the repository. */
  readonly repository: string | undefined
  readonly branch: string
  /** The project's folder in the repository, ending in `/`; empty or absent when it is the root. */
  readonly folder?: string | undefined
}

/** Matches a page that a code host has beside the files of every repository. */
const HOST_PAGE =
  /^(?:\.\.\/){2,}((?:actions|commits?|compare|discussions|graphs|issues|labels|milestones?|projects|pulls?|releases|security|tags|wiki)(?:\/.*)?)$/

/**
 * Returns the page of the code host that a path beyond the files of a repository names:
 * `../../issues`, as code hosts follow it.
 */
export function hostPage(path: string): string | undefined {
  return HOST_PAGE.exec(path)?.[1]
}

/** Returns the page of a file on the code host: to read it, to edit it, or to see its history. */
export function hostAddress(
  { repository, branch, folder = '' }: CodeHost,
  page: 'blob' | 'edit' | 'commits',
  path: string,
): string | undefined {
  if (repository === undefined) return undefined
  const beside = path === '' ? '' : hostPage(path)
  if (beside !== undefined) return `${repository.replace(/\/+$/, '')}/${beside}`.replace(/\/$/, '')
  if (path.startsWith('..')) return undefined
  const steps = (folder + path).split('/').map(encodeURIComponent).join('/')
  return `${repository.replace(/\/+$/, '')}/${page}/${encodeURIComponent(branch)}/${steps}`
}

/** Returns the page of a commit on the code host. */
export function commitAddress(
  { repository }: Pick<CodeHost, 'repository'>,
  commit: string,
): string | undefined {
  return repository && `${repository.replace(/\/+$/, '')}/commit/${commit}`
}
