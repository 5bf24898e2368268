import { code } from '../basics/wording.ts'
import { holds } from '../kinds/fields/field-condition.ts'
import { conditionsOf } from './base/conditions.ts'
import type { Rule } from './base/rule.ts'
import { relatedAt } from './base/run-rules.ts'

export const fieldMisplaced: Rule = {
  id: 'field-misplaced',
  severity: 'warning',
  finds: 'a field that the other fields of the document rule out',
  source: "Flyte's governance RFC: only a group that has ended is retired.",
  *check(context) {
    for (const { node, condition, when, path } of conditionsOf(context)) {
      for (const field of condition.not ?? []) {
        if (!holds(node.data, field)) continue
        const reason = condition.because === undefined ? '' : `: ${condition.because}`
        yield {
          node,
          path: field.split('.'),
          at: 'key',
          message: `Unexpected ${code(field)} when ${when}${reason}; remove it, or correct the other.`,
          related: [relatedAt('this rules it out', node, path)],
        }
      }
    }
  },
}
