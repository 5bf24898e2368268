import { code, enumerateSome } from '../basics/wording.ts'
import { holds } from '../kinds/fields/field-condition.ts'
import { conditionsOf } from './base/conditions.ts'
import type { Rule } from './base/rule.ts'

export const fieldMissing: Rule = {
  id: 'field-missing',
  severity: 'warning',
  finds: 'a document without a field that its other fields call for',
  source:
    "Flyte's governance RFC: a new group is approved, and has a charter with stated contents.",
  *check(context) {
    for (const {
      node,
      condition: { needs, because },
      when,
      path,
    } of conditionsOf(context)) {
      for (const field of needs ?? []) {
        if (holds(node.data, field)) continue
        const wanted = enumerateSome(field.split('|').map(code))
        const reason = because === undefined ? '' : `: ${because}`
        const condition = when === '' ? '' : ` when ${when}`
        yield { node, path, message: `No ${wanted}, expected one${condition}${reason}.` }
      }
    }
  },
}
