import { daysBetween } from '../basics/calendar.ts'
import { code, count } from '../basics/wording.ts'
import { rfc } from '../kinds/rfc.ts'
import { governanceFor } from './base/governance-in-force.ts'
import type { Rule } from './base/rule.ts'
import { relatedAt } from './base/run-rules.ts'

export const reviewTooShort: Rule = {
  id: 'review-too-short',
  severity: 'warning',
  finds: 'an RFC that was decided before the days of review were over',
  source: "Flyte's governance RFC: a charter is sent in, and the committee reviews it.",
  *check(context) {
    for (const node of context.graph.entries(rfc)) {
      const { decided, created } = node.data
      const terms = decided && governanceFor(node, context, decided.on)
      const wanted = terms?.data['review-days']
      if (!decided || !terms || wanted === undefined) continue
      const related = [relatedAt('as this governance says', terms, ['review-days'])]
      const begun = decided.opened ?? created
      const asked = `expected ${count(wanted, 'day')} of review`
      if (begun === undefined) {
        const message = `No ${code('opened')} says when the review began, ${asked}; add the day.`
        yield { node, path: ['decided'], at: 'key', message, related }
      } else if (daysBetween(begun, decided.on) < wanted) {
        const days = count(Math.max(0, daysBetween(begun, decided.on)), 'day')
        const message = `Decided ${days} after ${begun}, ${asked}; correct the days, or vote again.`
        yield { node, path: ['decided', 'on'], message, related }
      }
    }
  },
}
