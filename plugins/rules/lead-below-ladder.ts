import { code } from '../basics/wording.ts'
import { group } from '../kinds/group.ts'
import { person } from '../kinds/person.ts'
import { governanceFor } from './base/governance-in-force.ts'
import type { Rule } from './base/rule.ts'
import { relatedAt } from './base/run-rules.ts'

export const leadBelowLadder: Rule = {
  id: 'lead-below-ladder',
  severity: 'warning',
  finds: 'a lead of a group whose rung is lower than the project asks for',
  source: "Flyte's governance RFC: chairs and leads are at least community members.",
  *check(context) {
    const { graph, dayFor } = context
    const people = new Map(graph.entries(person).map((entry) => [entry.key, entry]))
    const unknown = new Set<string>()
    for (const node of graph.entries(group)) {
      const terms = node.data.status === 'active' ? governanceFor(node, context) : undefined
      const { ladder = [], 'leads-at-least': lowest } = terms?.data ?? {}
      if (!terms || lowest === undefined) continue
      for (const { to, reference } of graph.edgesFrom(node.key)) {
        const lead = node.data.leads?.[Number(reference.path[1])]
        const holder = people.get(to.key)
        if (reference.field !== 'leads[].person' || !lead || !holder) continue
        const { rung } = holder.data
        const isOver = lead.until !== undefined && lead.until < dayFor(node)
        if (isOver || (rung !== undefined && ladder.indexOf(rung) >= ladder.indexOf(lowest)))
          continue
        const related = [relatedAt('as this governance says', terms, ['leads-at-least'])]
        if (rung !== undefined) {
          const message = `${code(lead.person)} is ${code(rung)}, expected at least ${code(lowest)}; correct the person or the lead.`
          yield { node, path: reference.path, message, related }
        } else if (!unknown.has(holder.key)) {
          unknown.add(holder.key)
          const message = `${code(lead.person)} leads a group and has no \`rung\`; add it, expected at least ${code(lowest)}.`
          const leads = relatedAt('leads here', node, reference.path)
          yield { node: holder, message, related: [leads, ...related] }
        }
      }
    }
  },
}
