import type { Root } from 'mdast'
import { walk } from '../documents/model/tree.ts'

/** Removes the places of nodes, which each later step would copy. A page shows no place. */
export function remarkWithoutPlaces() {
  return (tree: Root): void => {
    walk(tree, (node) => void delete node.position)
  }
}
