import { addDays, addMonths } from '../basics/calendar.ts'
import { code, count } from '../basics/wording.ts'
import { group } from '../kinds/group.ts'
import { ago } from '../words/elapsed.ts'
import { governanceFor } from './base/governance-in-force.ts'
import type { Rule } from './base/rule.ts'
import { relatedAt } from './base/run-rules.ts'

export const termOver: Rule = {
  id: 'term-over',
  severity: 'warning',
  finds: 'a lead of a group whose term is over and who was not confirmed again',
  source: "Flyte's governance RFC leaves terms to a project: a chair may step down at any time.",
  *check(context) {
    const { graph, dayFor } = context
    for (const node of graph.entries(group)) {
      const terms = node.data.status === 'active' ? governanceFor(node, context) : undefined
      const months = terms?.data['term-months']
      if (!terms || months === undefined) continue
      const today = dayFor(node)
      for (const [at, { person, since, renewed, until }] of (node.data.leads ?? []).entries()) {
        const begun = renewed ?? since
        if (begun === undefined || (until ?? today) < today) continue
        const last = addDays(addMonths(begun, months), -1)
        if (last >= today) continue
        yield {
          node,
          path: ['leads', at, renewed === undefined ? 'since' : 'renewed'],
          message: `The term of ${code(person)} ended on ${last}, ${ago(last, today)}; add ${code('renewed')} or ${code('until')}.`,
          related: [relatedAt(`a term has ${count(months, 'month')}`, terms, ['term-months'])],
        }
      }
    }
  },
}
