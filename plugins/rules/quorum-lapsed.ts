import { quorum } from '../clocks/groups/quorum.ts'
import { reasonsOf, withAdvice } from './base/group-clocks.ts'
import type { Rule } from './base/rule.ts'

export const quorumLapsed: Rule = {
  id: 'quorum-lapsed',
  severity: 'warning',
  finds: 'a SIG without a quorate meeting for 3 months; an error after 6 months',
  source:
    "Flyte's governance RFC: such a SIG SHOULD be retired after 3 months and MUST be after 6.",
  *check(context) {
    for (const { node, reason } of reasonsOf(context, quorum)) {
      const { state, path, next } = reason
      if (state === 'must-retire') {
        const message = withAdvice(reason, 'the SIG must be retired')
        yield { node, path, severity: 'error', message, help: HELP }
      }
      if (state === 'should-retire') {
        const latest = next ? `, and must be from ${next.on}` : ''
        const message = withAdvice(reason, `the SIG should be retired${latest}`)
        yield { node, path, message, help: HELP }
      }
    }
  },
}

const HELP =
  'Add the meetings that had a quorum to `activity`, or retire it with `status` and `retired`.'
