import type { Root } from 'hast'
import { isVector } from '../links/addresses/published.ts'
import { fileAt } from '../links/addresses/routes.ts'
import { eachElement } from './elements.ts'

export interface VectorContext {
  /** The path that the documents' pages begin with. */
  readonly base: string
  /** The folder of documents. */
  readonly content: string
  /** Returns the content of a file of the project. */
  bytesOf(path: string): Uint8Array | undefined
}

/**
 * Writes the SVG files that a page shows into the page as image data. In that form an SVG runs no
 * script and loads nothing; as a file of the site it could do both.
 */
export function rehypeVectors({ base, content, bytesOf }: VectorContext) {
  return (tree: Root): void => {
    eachElement(tree, ({ tagName, properties }) => {
      const property = tagName === 'img' ? 'src' : tagName === 'source' ? 'srcSet' : undefined
      const path = property && fileAt(String(properties[property] ?? ''), content, base)
      const bytes = path !== undefined && isVector(path, content) ? bytesOf(path) : undefined
      if (property && bytes) properties[property] = `data:image/svg+xml;base64,${base64(bytes)}`
    })
  }
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64')
}
