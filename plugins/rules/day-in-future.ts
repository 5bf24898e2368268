import { once } from '../basics/memo.ts'
import { parsePeriod } from '../basics/period.ts'
import { code } from '../basics/wording.ts'
import type { Rule } from './base/rule.ts'
import { valuesAt } from './base/values-at.ts'

export const dayInFuture: Rule = {
  id: 'day-in-future',
  severity: 'warning',
  finds: 'a day in the future for something that has happened already',
  source: "Flyte's release process keeps releases that are out apart from planned ones.",
  *check({ graph, dayFor }) {
    for (const { key } of graph.nodes) {
      const node = graph.entry(key)
      if (!node) continue
      const day = once(() => dayFor(node))
      for (const field of node.kind.past(node.data)) {
        for (const { value, path } of valuesAt(node.data, field)) {
          const period = parsePeriod(value)
          if (!period || period.first <= day()) continue
          const meaning = `${code(field.replaceAll('[]', ''))} is a day on which something happened`
          yield {
            node,
            path,
            message: `${code(value)} is yet to come, but ${meaning}; correct it.`,
          }
        }
      }
    }
  },
}
