import { brokenMentions } from './base/broken-mentions.ts'
import type { Rule } from './base/rule.ts'

export const unknownInventoryName: Rule = {
  id: 'unknown-inventory-name',
  severity: 'error',
  finds: 'an `inv:` link to a name that the pinned inventory does not have',
  source: 'Sphinx: readers must not be the first to notice that a name is gone.',
  check: (context) => brokenMentions('unknown-inventory-name', context),
}
