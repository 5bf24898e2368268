import { code } from '../basics/wording.ts'
import { isEntryOf } from '../graph/entries-of-kind.ts'
import { group } from '../kinds/group.ts'
import type { Rule } from './base/rule.ts'
import { relatedAt } from './base/run-rules.ts'

export const priorityMisplaced: Rule = {
  id: 'priority-misplaced',
  severity: 'warning',
  finds: 'a priority of the project that no committee sets, or that is for no horizontal SIG',
  source:
    "Flyte's governance RFC: horizontal SIGs deal with priorities that the steering committee sets.",
  *check({ graph }) {
    for (const node of graph.entries(group)) {
      const { type, priorities = [] } = node.data
      if (priorities.length > 0 && type !== 'committee') {
        const message = `A group of type ${code(type)} sets priorities, expected a committee; move them to its charter.`
        yield { node, path: ['priorities'], at: 'key', message }
      }
      for (const { to, reference } of graph.edgesFrom(node.key)) {
        const given = graph.entry(to.key)
        if (reference.field !== 'priorities[].for' || !given || !isEntryOf(given, group)) continue
        if (given.data.type === 'sig' && given.data.scope === 'horizontal') continue
        const field = given.data.type === 'sig' ? 'scope' : 'type'
        yield {
          node,
          path: reference.path,
          message: `${code(given.id)} is not a horizontal SIG, expected one; name another, or correct its charter.`,
          related: [relatedAt('as its charter says', given, [field])],
        }
      }
    }
  },
}
