import { ambiguity } from '../links/resolving/ambiguity.ts'
import type { Rule } from './base/rule.ts'

export const ambiguousInventoryName: Rule = {
  id: 'ambiguous-inventory-name',
  severity: 'warning',
  finds: 'an `inv:` link that several names match',
  source:
    "Flyte's documentation versioning: one mapping serves all repositories, so a name means one thing.",
  *check({ links }) {
    for (const { from, mention, resolution } of links.inventory) {
      const message = ambiguity(mention, resolution)
      if (message !== undefined) yield { node: from, place: mention.place, message }
    }
  },
}
