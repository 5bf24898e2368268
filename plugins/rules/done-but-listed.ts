import { code } from '../basics/wording.ts'
import { isOpen, statusOf, statusPath } from '../graph/phase.ts'
import { roadmap } from '../kinds/roadmap.ts'
import { withoutElement } from './base/list-fix.ts'
import type { Rule } from './base/rule.ts'
import { relatedAt } from './base/run-rules.ts'

export const doneButListed: Rule = {
  id: 'done-but-listed',
  severity: 'warning',
  finds: 'a done or cancelled item that is still in the order of its roadmap',
  source: "Sourcegraph's Distribution roadmap moves completed items to a separate list.",
  *check({ graph }) {
    for (const { key } of graph.entries(roadmap)) {
      for (const { from, to, reference } of graph.edgesFrom(key)) {
        const listed = reference.field === 'order' ? graph.entry(to.key) : undefined
        if (!listed || isOpen(listed)) continue
        const status = code(statusOf(listed) ?? '')
        yield {
          node: from,
          path: reference.path,
          message: `${code(to.id)} is ${status} and still listed in \`order\`; remove it there.`,
          related: [relatedAt(`it is ${status} here`, to, statusPath(listed))],
          ...withoutElement(from, reference.path),
        }
      }
    }
  },
}
