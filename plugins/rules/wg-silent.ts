import { silence } from '../clocks/groups/silence.ts'
import { reasonsOf, withAdvice } from './base/group-clocks.ts'
import type { Rule } from './base/rule.ts'

export const wgSilent: Rule = {
  id: 'wg-silent',
  severity: 'warning',
  finds: 'a working group without any activity for 3 months',
  source: "Flyte's governance RFC: a working group ends after 3 months of silence.",
  *check(context) {
    for (const { node, reason } of reasonsOf(context, silence)) {
      if (reason.state !== 'should-retire') continue
      yield {
        node,
        path: reason.path,
        message: withAdvice(reason, 'the working group is to be disbanded'),
        help: 'Add what it did since to `activity`, or disband it with `status` and `retired`.',
      }
    }
  },
}
