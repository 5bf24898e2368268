import { count } from '../basics/wording.ts'
import { termsOn } from '../clocks/groups/group-terms.ts'
import { leadership } from '../clocks/groups/leadership.ts'
import { reasonsOf, withAdvice } from './base/group-clocks.ts'
import type { Rule } from './base/rule.ts'

export const leadMissing: Rule = {
  id: 'lead-missing',
  severity: 'warning',
  finds: 'a working group without a lead; an error after 6 weeks',
  source: "Flyte's governance RFC: a working group ends 6 weeks after its last lead left.",
  *check(context) {
    for (const { node, reason } of reasonsOf(context, leadership)) {
      const { state, path, next } = reason
      const { leaderlessWeeks } = termsOn(context.graph, context.dayFor(node))
      const weeks = count(leaderlessWeeks, 'week')
      const isOver = state === 'must-retire'
      const due = next ? `it is to be disbanded on ${next.on}` : 'it needs one'
      yield {
        node,
        path,
        severity: isOver ? 'error' : 'warning',
        message: withAdvice(reason, isOver ? `the ${weeks} to find one are over` : due),
        help: 'Name a lead in `leads`, or disband the group with `status` and `retired`.',
      }
    }
  },
}
