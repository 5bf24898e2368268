import { FILE_START, type Place } from '../basics/place.ts'
import { placeInFrontmatter } from '../documents/yaml/frontmatter-places.ts'
import type { Node } from '../entries/entry.ts'
import { idPlace, metadataPath, type Named, namedAt } from './named.ts'
import type { AskedPlace } from './position.ts'

/** A place in a file of the project. */
export interface FilePlace {
  readonly file: string
  readonly place: Place
}

/**
 * Returns where the document, the entry or the heading begins that is named at a place. Documents
 * elsewhere have no file here.
 */
export function definitionOf(asked: AskedPlace): FilePlace | undefined {
  const named = namedAt(asked)
  return named && !named.isElsewhere ? beginningOf(named) : undefined
}

/** Returns the heading that is meant, or else the title of a document. */
export function beginningOf({ node, anchor }: Pick<Named, 'node' | 'anchor'>): FilePlace {
  const { document } = node
  const heading = document.outline.headings.find((each) => each.anchor === anchor)
  return heading && anchor !== undefined
    ? { file: document.path, place: heading.place }
    : { file: metadataPath(document), place: titlePlace(node) }
}

function titlePlace(node: Node): Place {
  const { frontmatter } = node.document
  const title = placeInFrontmatter(frontmatter, [...node.root, 'title'], 'value')
  return idPlace(node) ?? title ?? FILE_START
}
