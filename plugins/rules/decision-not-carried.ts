import { code, count } from '../basics/wording.ts'
import { carries } from '../clocks/groups/carries.ts'
import { rfc } from '../kinds/rfc.ts'
import { governanceFor } from './base/governance-in-force.ts'
import type { Rule } from './base/rule.ts'

export const decisionNotCarried: Rule = {
  id: 'decision-not-carried',
  severity: 'error',
  finds: 'an RFC whose status and whose votes say different things',
  source: "Flyte's governance RFC: the steering committee decides by a supermajority of its votes.",
  *check(context) {
    for (const node of context.graph.entries(rfc)) {
      const { status, decided } = node.data
      if (!decided) continue
      const share = governanceFor(node, context, decided.on)?.data.majority
      const { carried, needed, cast, overcounted } = carries(decided, share)
      const votes = `${decided.for} of ${count(cast, 'vote')}`
      if (overcounted) {
        const message = `More members voted than the ${decided.members} there are; correct the vote.`
        yield { node, path: ['decided', 'members'], message }
      } else if ((status === 'accepted' || status === 'implemented') && !carried) {
        const message = `${code(status)} by ${votes}, expected at least ${needed}; correct the vote or the status.`
        yield { node, path: ['decided', 'for'], message }
      } else if (status === 'rejected' && carried) {
        const message = `${code(status)} with ${votes} in favour, which carries it; correct the vote or the status.`
        yield { node, path: ['decided', 'for'], message }
      }
    }
  },
}
