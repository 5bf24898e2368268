import { code } from '../basics/wording.ts'
import type { Entry } from '../entries/entry.ts'
import { statusDefinition, statusOf, statusPath } from '../graph/phase.ts'
import { isClosed } from '../kinds/status.ts'
import type { Rule } from './base/rule.ts'
import { relatedAt } from './base/run-rules.ts'

export const statusAhead: Rule = {
  id: 'status-ahead',
  severity: 'warning',
  finds: 'a document that is further along than a document it needs',
  source: "Sourcegraph's Distribution roadmap: an item cannot be done before the items it needs.",
  *check({ graph }) {
    for (const node of graph.nodes) {
      const entry = graph.entry(node.key)
      for (const { reference, to } of entry ? graph.edgesFrom(node.key) : []) {
        const needed = reference.relation.dependency ? graph.entry(to.key) : undefined
        if (!entry || !needed || !isAhead(entry, needed)) continue
        const [own, other] = [entry, needed].map((each) => code(statusOf(each) ?? ''))
        const name = code(reference.to)
        const behind = `${name}, which it needs and which is ${other}`
        yield {
          node,
          path: reference.path,
          message: `Status ${own} is ahead of ${behind}; correct one of the two.`,
          related: [relatedAt(`${name} is ${other} here`, to, statusPath(needed))],
        }
      }
    }
  },
}

/**
 * Tells whether a document is further along than the one it needs. Statuses are ranked within one
 * kind; a finished document needs a closed one, whatever the kind. A status of another project may
 * be a word whose meaning nobody has said.
 */
function isAhead(entry: Entry, needed: Entry): boolean {
  const [own, other] = [statusDefinition(entry), statusDefinition(needed)]
  const isUnknown = other === undefined && needed.project?.exported !== undefined
  if (own?.phase === 'done' && !isClosed(other?.phase) && !isUnknown) return true
  const [rank, least] = [own?.rank, other?.rank]
  return entry.kind === needed.kind && rank !== undefined && least !== undefined && rank > least
}
