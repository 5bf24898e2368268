import { dirname, relative } from 'node:path/posix'
import { code, orMeant } from '../../basics/wording.ts'
import type { Node } from '../../entries/entry.ts'
import { LARGEST_VECTOR } from '../addresses/published.ts'
import { type LinkContext, nameOf } from './link-context.ts'
import { type BrokenResolution, broken } from './resolution.ts'

const EXTENSIONS = ['.mdx', '.md', '/index.mdx', '/index.md']

/** Says why a relative link has no target, and what was most likely meant. */
export function brokenLink(
  { path, file }: { readonly path: string; readonly file: string },
  from: Node,
  context: LinkContext,
): BrokenResolution {
  if (context.anchorsOf(from).has(path)) {
    const meant = `the heading ${code(`#${path}`)}`
    return broken('broken-link', `Cannot find ${code(path)}; did you mean ${meant}?`)
  }
  const written = path.replace(/\/$/, '')
  const extension = EXTENSIONS.find((each) => context.graph.nodeAt(file.replace(/\/$/, '') + each))
  if (extension) {
    return broken('broken-link', `Cannot find ${code(path)}${orMeant(written + extension)}`)
  }
  const [moved] = context.graph.named(idIn(file))
  if (moved && !moved.kind.inOneFile) {
    const way = relative(dirname(from.document.path), moved.document.path)
    return broken('broken-link', `Cannot find ${code(path)}${orMeant(way)}`)
  }
  const sibling = context.nearestFile(dirname(file), nameOf(path))
  const meant = sibling === undefined ? undefined : path.slice(0, -nameOf(path).length) + sibling
  const what = path.startsWith('/') ? 'page' : 'file'
  return broken('broken-link', `Cannot find the ${what} ${code(path)}${orMeant(meant)}`)
}

/**
 * Says that a heading is missing. `where` is undefined for a heading in the document with the link.
 */
export function brokenAnchor(
  anchor: string,
  meant: string | undefined,
  where: string | undefined,
): BrokenResolution {
  const place = where === undefined ? 'in this document' : `in ${code(where)}`
  const offer = orMeant(meant === undefined ? undefined : `#${meant}`)
  return broken('broken-anchor', `Cannot find the heading ${code(`#${anchor}`)} ${place}${offer}`)
}

/** Says why a page cannot show an existing picture. */
export function unpublishedPicture(path: string, content: string): BrokenResolution {
  return broken(
    'unpublished-picture',
    `Cannot show ${code(path)}: a site publishes no hidden file, and none outside of ${code(content)}.`,
    'Keep the picture beside the document that shows it.',
  )
}

export function largeVector(path: string, size: number): BrokenResolution {
  const [is, may] = [size, LARGEST_VECTOR].map((bytes) => `${Math.ceil(bytes / 1024)} KiB`)
  return broken(
    'unpublished-picture',
    `Cannot show ${code(path)}: ${is}, and a page holds a picture of at most ${may}.`,
    'Simplify it, or save it as `.png` or `.webp`.',
  )
}

function idIn(file: string): string {
  return nameOf(file)
    .replace(/\.mdx?$/i, '')
    .toLowerCase()
}
