import { ownValue } from '../basics/own-value.ts'
import { code } from '../basics/wording.ts'
import type { Entry } from '../entries/entry.ts'
import { isLater } from '../kinds/fields/target.ts'
import { type ItemData, item } from '../kinds/item.ts'
import type { Rule, RuleFault } from './base/rule.ts'
import { relatedAt } from './base/run-rules.ts'

export const slipWithoutNote: Rule = {
  id: 'slip-without-note',
  severity: 'warning',
  finds: 'a step to a late status or a later target that gives no reason',
  source: "Flyte's issue lifecycle: issues that slip should only slip for good reason.",
  *check({ graph }) {
    for (const node of graph.entries(item)) yield* slipsOf(node)
  },
}

function* slipsOf(node: Entry<ItemData>): Iterable<RuleFault> {
  let before: { readonly target: string; readonly at: number } | undefined
  for (const [at, { status, target, note }] of node.data.history.entries()) {
    const slips = before && target !== undefined && isLater(target, before.target)
    const isLate = ownValue(node.kind.statuses, status)?.phase === 'late'
    if (note === undefined && before && slips) {
      const message = `The target moves from ${code(before.target)} to ${code(target)} without a reason; add a \`note\`.`
      const related = [relatedAt('the target before', node, ['history', before.at, 'target'])]
      yield { node, path: ['history', at, 'target'], message, related }
    } else if (note === undefined && isLate) {
      const message = `The step to ${code(status)} gives no reason; add a \`note\`.`
      yield { node, path: ['history', at, 'status'], message }
    }
    if (target !== undefined) before = { target, at }
    else if (status === 'unplanned') before = undefined
  }
}
