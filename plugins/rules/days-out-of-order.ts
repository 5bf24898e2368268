import { parsePeriod } from '../basics/period.ts'
import { code } from '../basics/wording.ts'
import type { Entry } from '../entries/entry.ts'
import type { Rule, RuleFault } from './base/rule.ts'
import { relatedAt } from './base/run-rules.ts'
import { valuesAt } from './base/values-at.ts'

export const daysOutOfOrder: Rule = {
  id: 'days-out-of-order',
  severity: 'warning',
  finds: 'two days of a document that are in the wrong order',
  source: "Flyte's governance RFC: a group is formed, works, and is retired, in this order.",
  *check({ graph }) {
    for (const { key } of graph.nodes) {
      const node = graph.entry(key)
      if (!node) continue
      for (const [later, earlier] of Object.entries(node.kind.after)) {
        yield* daysBefore(node, later, earlier)
      }
    }
  },
}

function* daysBefore(node: Entry, later: string, earlier: string): Iterable<RuleFault> {
  const [first] = valuesAt(node.data, earlier)
  const start = first && parsePeriod(first.value)
  if (!first || !start) return
  for (const { value, path } of valuesAt(node.data, later)) {
    const period = parsePeriod(value)
    if (!period || period.last >= start.first) continue
    yield {
      node,
      path,
      message: `${code(value)} is before ${code(earlier)}, ${code(first.value)}; correct one of the two.`,
      related: [relatedAt(`${code(earlier)} is here`, node, first.path)],
    }
  }
}
