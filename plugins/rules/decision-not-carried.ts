import { code, count } from '../basics/wording.ts'
import { carries } from '../clocks/groups/carries.ts'
import { demandOn } from '../clocks/groups/electorate.ts'
import { rfc } from '../kinds/rfc.ts'
import type { Rule } from './base/rule.ts'

export const decisionNotCarried: Rule = {
  id: 'decision-not-carried',
  severity: 'error',
  finds: 'an RFC whose status contradicts its votes',
  source: "Flyte's governance RFC: the steering committee decides by a supermajority of its votes.",
  *check({ graph }) {
    for (const node of graph.entries(rfc)) {
      const { status, decided } = node.data
      if (!decided) continue
      const demand = demandOn(graph, { node, field: 'decided', day: decided.on })
      const { carried, needed, cast, overcounted } = carries(decided, demand)
      const votes = `${decided.for} of ${count(cast, 'vote')}`
      if (overcounted) {
        const members = demand.members ?? decided.members
        const message = `More members voted than the ${members} there are; correct the vote.`
        const path = ['decided', decided.members === undefined ? 'for' : 'members']
        yield { node, path, message }
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
