import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname } from 'node:path/posix'
import { startBelow } from '../basics/paths.ts'
import { percentDecoded } from '../basics/percent.ts'
import type { Outcome } from '../engine/check.ts'
import type { CheckedVersion } from '../engine/check-project.ts'
import type { SiteBase } from '../links/addresses/base.ts'
import { isPublished } from '../links/addresses/published.ts'
import { fileAddress, versionBase, versionPath } from '../links/addresses/routes.ts'
import {
  committedBytes,
  copyCommitted,
  copyFiles,
  readBytes,
} from '../outside/files/published-files.ts'
import { lostPages } from './site/clashes.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.csv': 'text/csv; charset=utf-8',
  '.gif': 'image/gif',
  '.ics': 'text/calendar; charset=utf-8',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.json': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.xml': 'application/atom+xml; charset=utf-8',
}

/**
 * Copies the files that documents link to, mostly pictures, beside their pages. Stops where the site has
 * another file at one of these addresses.
 */
export async function publishFiles(
  siteVersions: readonly CheckedVersion[],
  { root, folder, base: site, ownAt }: PublishedSite,
): Promise<void> {
  for (const { outcome, config, prefix, commit } of siteVersions) {
    const base = versionBase(prefix, `/${site.path.slice(site.root.length)}`)
    const paths = linkedFiles(outcome, config.content).map(
      (path) => [path, decodeURIComponent(fileAddress(path, config.content, base))] as const,
    )
    refuseLostFiles(paths, { site, ownAt })
    if (commit === undefined) copyFiles(root, folder, new Map(paths))
    else await copyCommitted({ root, commit }, folder, new Map(paths))
  }
}

export interface PublishedSite {
  /** The project's folder. */
  readonly root: string
  /** The folder of the built site. */
  readonly folder: string
  readonly base: SiteBase
  /** Returns the site's own file at a path below its root. */
  readonly ownAt: (path: string) => string | undefined
}

/** Throws an error that names each file of a document whose address the site uses for another file. */
function refuseLostFiles(
  paths: readonly (readonly [from: string, to: string])[],
  { site, ownAt }: { readonly site: SiteBase; readonly ownAt: PublishedSite['ownAt'] },
): void {
  const lost = paths.flatMap(([path, to]) => {
    const own = ownAt(to.slice(1))
    return own === undefined ? [] : [{ path, own, address: site.root + to.slice(1) }]
  })
  if (lost.length > 0) throw lostPages(lost, 'file')
}

/** The source of one version's files, and the start of its addresses. */
export type FilePlace = Pick<CheckedVersion, 'prefix' | 'config' | 'commit'>

interface ServedFrom {
  /** The project's folder. */
  readonly root: string
  readonly base: string
  /** Returns the text of a file that is made from the documents, such as a calendar. */
  readonly madeAt: (address: string) => string | undefined
}

/** Serves the same files in the development server. */
export function fileServer(places: () => readonly FilePlace[], { root, base, madeAt }: ServedFrom) {
  return (
    request: IncomingMessage,
    response: ServerResponse,
    next: (error?: unknown) => void,
  ): void => {
    const [address = ''] = (request.url ?? '').split('?')
    const made = madeAt(address)
    if (made !== undefined) {
      response.setHeader('content-type', TYPES[extname(address)] ?? 'text/plain')
      response.end(made)
      return
    }
    const [found] = places().flatMap((place) => fileIn(place, address, base))
    const send = (bytes: Uint8Array | undefined) => {
      if (!bytes || !found) {
        next()
        return
      }
      response.setHeader('content-type', TYPES[extname(found.path).toLowerCase()] ?? 'text/plain')
      response.end(bytes)
    }
    bytesOf(found, root).then(send, next)
  }
}

interface ServedFile {
  readonly path: string
  readonly commit: string | undefined
}

/** Finds the file behind an address of the version. Returns undefined when it is not published. */
function fileIn(
  { prefix, config: { content }, commit }: FilePlace,
  address: string,
  base: string,
): readonly ServedFile[] {
  const start = `${versionPath(prefix, base)}files/`
  const below = address.startsWith(start) ? percentDecoded(address.slice(start.length)) : undefined
  if (!below) return []
  const path = startBelow(content) + below
  return isPublished(path, content) ? [{ path, commit }] : []
}

async function bytesOf(file: ServedFile | undefined, root: string) {
  if (!file) return undefined
  const { path, commit } = file
  return commit === undefined ? readBytes(root, path) : committedBytes({ root, commit }, path)
}

function linkedFiles({ graph, links }: Outcome, content: string): readonly string[] {
  const paths = graph.nodes
    .filter((node) => !node.kind.inOneFile)
    .flatMap((node) =>
      node.document.mentions.flatMap((mention) => {
        if (mention.type === 'diagram') return []
        const resolution = links.resolve(mention, node)
        return resolution.type === 'file' ? [resolution.path] : []
      }),
    )
  return [...new Set(paths)].filter((path) => isPublished(path, content))
}
