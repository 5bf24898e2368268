import { code, enumerateSome } from '../basics/wording.ts'
import { isEntryOf } from '../graph/entries-of-kind.ts'
import { component } from '../kinds/component.ts'
import { group } from '../kinds/group.ts'
import { governanceFor } from './base/governance-in-force.ts'
import type { Rule } from './base/rule.ts'
import { relatedAt } from './base/run-rules.ts'

export const ownerOfWrongType: Rule = {
  id: 'owner-of-wrong-type',
  severity: 'warning',
  finds: 'a component whose owner is a group of a type that may not own components',
  source: "Flyte's governance RFC: every part of the project is owned by some SIG.",
  *check(context) {
    const { graph } = context
    for (const node of graph.entries(component)) {
      const edge = graph.edgesFrom(node.key).find(({ reference }) => reference.field === 'owner')
      const owner = edge && graph.entry(edge.to.key)
      const terms = owner && governanceFor(owner, context)
      const allowed = terms?.data['owned-by']
      if (!owner || !terms || !allowed || !isEntryOf(owner, group)) continue
      if (allowed.includes(owner.data.type)) continue
      const types = enumerateSome(allowed.map(code))
      yield {
        node,
        path: ['owner'],
        message: `Owned by ${code(owner.id)}, which is ${code(owner.data.type)}, expected ${types}; name another group.`,
        related: [relatedAt('as this governance says', terms, ['owned-by'])],
      }
    }
  },
}
