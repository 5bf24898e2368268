import { component } from './component.ts'
import { group } from './group.ts'
import { item } from './item.ts'
import type { Kind } from './kind.ts'
import { page } from './page.ts'
import { person } from './person.ts'
import { policy } from './policy.ts'
import { release } from './release.ts'
import { rfc } from './rfc.ts'
import { roadmap } from './roadmap.ts'
import { theme } from './theme.ts'

/** The kinds that every site has. */
export const BUILT_IN = [
  item,
  roadmap,
  group,
  rfc,
  page,
  person,
  policy,
  component,
  release,
  theme,
] as const

/**
 * Whether a kind is one of these, be it with other sections. A site's own kind may bear the name of one
 * that it takes the place of.
 */
export function isBuiltIn(kind: Kind): boolean {
  return BUILT_IN.some(({ schema }) => schema === kind.schema)
}
