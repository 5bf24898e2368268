import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname } from 'node:path/posix'
import { percentDecoded } from '../basics/percent.ts'
import type { Outcome } from '../engine/check.ts'
import type { CheckedEdition } from '../engine/check-project.ts'
import type { Project } from '../engine/project.ts'
import { copyCommitted, copyFiles, readBytes } from '../engine/published-files.ts'
import { isPublished } from '../links/published.ts'
import { editionBase, fileAddress } from '../links/routes.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.csv': 'text/csv; charset=utf-8',
  '.gif': 'image/gif',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
}

/** Writes the files that documents link to beside their pages: pictures, for the most part. */
export async function publishFiles(
  editions: readonly CheckedEdition[],
  root: string,
  folder: string,
): Promise<void> {
  for (const { outcome, config, prefix, commit } of editions) {
    const base = editionBase(prefix)
    const paths = linkedFiles(outcome, config.content).map(
      (path) => [path, decodeURIComponent(fileAddress(path, config.content, base))] as const,
    )
    if (commit === undefined) copyFiles(root, folder, new Map(paths))
    else await copyCommitted({ root, commit }, folder, new Map(paths))
  }
}

/** Gives the same files to a development server. */
export function fileServer({ root, config }: Project, base: string) {
  const prefix = `${base.replace(/\/+$/, '')}/files/`
  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const path = pathOf(request.url ?? '', prefix)
    const file = path === undefined ? undefined : `${config.content}/${path}`
    const bytes = file && isPublished(file, config.content) ? readBytes(root, file) : undefined
    if (!bytes || file === undefined) {
      next()
      return
    }
    response.setHeader('content-type', TYPES[extname(file).toLowerCase()] ?? 'text/plain')
    response.end(bytes)
  }
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

function pathOf(url: string, prefix: string): string | undefined {
  const [path = ''] = url.split('?')
  if (!path.startsWith(prefix)) return undefined
  return percentDecoded(path.slice(prefix.length))
}
