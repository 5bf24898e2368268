import { component } from '../../kinds/component.ts'
import { group } from '../../kinds/group.ts'
import { item } from '../../kinds/item.ts'
import type { Kind } from '../../kinds/kind.ts'
import { page } from '../../kinds/page.ts'
import { person } from '../../kinds/person.ts'
import { policy } from '../../kinds/policy.ts'
import { release } from '../../kinds/release.ts'
import { rfc } from '../../kinds/rfc.ts'
import { roadmap } from '../../kinds/roadmap.ts'
import { theme } from '../../kinds/theme.ts'

/**
 * The kinds that have a list and a page of their own in `src/routes/`. All others share one page.
 */
export const KINDS_WITH_PAGES = [
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
 * Tells whether the site has pages made for a kind. The kind may have other sections than the
 * built-in one, and more fields. A site's own kind with the name of a built-in one has no such pages.
 */
export function hasOwnPages(kind: Kind): boolean {
  return KINDS_WITH_PAGES.some(({ schema }) => schema === (kind.builtOn ?? kind.schema))
}
