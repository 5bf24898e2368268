import { completion } from '../clocks/groups/completion.ts'
import { reasonsOf, withAdvice } from './base/group-clocks.ts'
import type { Rule } from './base/rule.ts'

export const wgFinished: Rule = {
  id: 'wg-finished',
  severity: 'warning',
  finds: 'an active working group that has finished and announced all its deliverables',
  source: "Flyte's governance RFC: a working group ends when it has reached its goal.",
  *check(context) {
    for (const { node, reason } of reasonsOf(context, completion)) {
      if (reason.state !== 'should-retire') continue
      yield {
        node,
        path: reason.path,
        message: withAdvice(reason, 'it is time to disband the working group'),
        help: 'Set `status: retired` and say why in `retired`, or add what is still to be done.',
      }
    }
  },
}
