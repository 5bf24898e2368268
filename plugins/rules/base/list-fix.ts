import { removeFromList } from '../../documents/yaml/list-edits.ts'
import type { Node } from '../../entries/entry.ts'
import type { RuleFault } from './rule.ts'

/** Returns the edit that removes one element of a list of a document, given by its path. */
export function withoutElement(
  { document, root }: Node,
  path: readonly (string | number)[],
): Pick<RuleFault, 'fix'> {
  const index = Number(path.at(-1))
  const fix = removeFromList(document.frontmatter, [...root, ...path.slice(0, -1)], index)
  return fix ? { fix } : {}
}
