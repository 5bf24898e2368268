import { brokenMentions } from './base/broken-mentions.ts'
import type { Rule } from './base/rule.ts'

export const unknownInventoryName: Rule = {
  id: 'unknown-inventory-name',
  severity: 'error',
  finds: 'an `inv:` link to a name that the pinned inventory does not have',
  source:
    "Flyte's documentation versioning: pages link to names in the docs of other repositories.",
  check: (context) => brokenMentions('unknown-inventory-name', context),
}
