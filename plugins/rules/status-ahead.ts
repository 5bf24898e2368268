import { code } from '../basics/wording.ts'
import type { Entry } from '../entries/entry.ts'
import { isOpen, phaseOf, standing, statusOf, statusPath } from '../graph/phase.ts'
import type { Rule } from './rule.ts'
import { relatedAt } from './run-rules.ts'

export const statusAhead: Rule = {
  id: 'status-ahead',
  severity: 'warning',
  finds: 'a document that is further along than what it needs',
  source: "Sourcegraph's Distribution roadmap: what waits for something cannot be done before it.",
  *check({ graph }) {
    for (const node of graph.nodes) {
      for (const { reference, to } of graph.edgesFrom(node.key)) {
        if (!reference.relation.dependency) continue
        const entry = graph.entry(node.key)
        const needed = graph.entry(to.key)
        if (!entry || !needed || !isAhead(entry, needed)) continue
        const [own, other] = [entry, needed].map((each) => code(statusOf(each) ?? ''))
        const behind = `${code(to.id)}, which it needs and which is ${other}`
        yield {
          node,
          path: reference.path,
          message: `Status ${own} is ahead of ${behind}; correct one of the two.`,
          related: [relatedAt(`${code(to.id)} is ${other} here`, to, statusPath(needed))],
        }
      }
    }
  },
}

/** Ranks count within one kind; whatever is done needs what is closed. */
function isAhead(entry: Entry, needed: Entry): boolean {
  if (phaseOf(entry) === 'done' && isOpen(needed)) return true
  const own = standing(entry)?.rank
  const other = standing(needed)?.rank
  const comparable = entry.kind === needed.kind && own !== undefined && other !== undefined
  return comparable && own > other
}
