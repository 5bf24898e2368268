import { code } from '../basics/wording.ts'
import type { Entry } from '../entries/entry.ts'
import { phaseOf, statusOf, statusPath } from '../graph/phase.ts'
import { type ItemData, item, targetOf, targetPath } from '../kinds/item.ts'
import type { Rule } from './base/rule.ts'
import { relatedAt } from './base/run-rules.ts'

export const continuousWithEnd: Rule = {
  id: 'continuous-with-end',
  severity: 'warning',
  finds: 'continuous work that has a target, a release line or an end',
  source: "Flyte's roadmap of 2020: continuous work is always in progress.",
  *check({ graph }) {
    for (const node of graph.entries(item)) {
      if (!node.data.continuous) continue
      for (const { what, path } of endsOf(node)) {
        yield {
          node,
          path,
          message: `Continuous work has ${what}; remove it, or remove ${code('continuous')}.`,
          related: [relatedAt('said to be continuous here', node, ['continuous'])],
        }
      }
    }
  },
}

interface End {
  readonly what: string
  readonly path: readonly (string | number)[]
}

function* endsOf(node: Entry<ItemData>): Iterable<End> {
  const target = targetOf(node.data)
  if (target !== undefined) {
    yield { what: `the target ${code(target)}`, path: targetPath(node.data) }
  }
  if (node.data.release !== undefined) {
    yield { what: `the release line ${code(node.data.release)}`, path: ['release'] }
  }
  if (phaseOf(node) === 'done') {
    yield { what: `the status ${code(statusOf(node) ?? '')}`, path: statusPath(node) }
  }
}
