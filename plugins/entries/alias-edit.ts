import type { Fix } from '../basics/finding.ts'
import { ownValue } from '../basics/own-value.ts'
import { flowText } from '../documents/yaml/flow-text.ts'
import { placeInFrontmatter } from '../documents/yaml/frontmatter-places.ts'
import { addToList } from '../documents/yaml/list-edits.ts'
import { fits } from '../kinds/templates/sample.ts'
import type { Node } from './entry.ts'

/** Returns the edit that gives a document a former id as an alias, or undefined where none can. */
export function aliasEdit({ kind, document }: Node, id: string): Fix | undefined {
  const { frontmatter } = document
  const field = kind.schema.shape[kind.aliasField]
  if (frontmatter.placeAt || (field && !fits(field, [id]))) return undefined
  if (ownValue(frontmatter.data, kind.aliasField) !== undefined)
    return addToList(frontmatter, [kind.aliasField], id)
  const place = placeInFrontmatter(frontmatter, ['title'], 'key')
  const alias = flowText(id)
  if (!place || alias === undefined) return undefined
  return { place, was: 'title', text: `${kind.aliasField}: [${alias}]\ntitle` }
}
