import type { Rule } from './rule.ts'

export const unknownInventoryName: Rule = {
  id: 'unknown-inventory-name',
  severity: 'error',
  finds: 'an `inv:` link to a name that the pinned inventory does not have',
  source: 'Sphinx, where a project learns from its readers that a name is gone.',
  *check({ links }) {
    for (const { from, mention, resolution } of links.broken) {
      if (resolution.rule !== 'unknown-inventory-name') continue
      const { message, help } = resolution
      yield { node: from, place: mention.place, message, ...(help === undefined ? {} : { help }) }
    }
  },
}
