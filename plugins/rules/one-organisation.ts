import { code, enumerate } from '../basics/wording.ts'
import type { Entry } from '../entries/entry.ts'
import { phaseOf } from '../graph/phase.ts'
import { type GroupData, group } from '../kinds/group.ts'
import { person } from '../kinds/person.ts'
import type { Rule, RuleContext } from './base/rule.ts'

export const oneOrganisation: Rule = {
  id: 'one-organisation',
  severity: 'warning',
  finds: 'a SIG whose current leads all come from one company',
  source: "Flyte's governance RFC: a SIG has members from several organisations.",
  *check(context) {
    const organisations = new Map(
      context.graph.entries(person).map(({ key, data }) => [key, data.organisation]),
    )
    for (const node of context.graph.entries(group)) {
      if (node.data.type !== 'sig' || phaseOf(node) !== 'active') continue
      const leads = presentLeads(node, context)
      const [first, ...others] = leads.map((key) => organisations.get(key))
      const isOne =
        others.length > 0 && others.every((each) => normalHeading(each) === normalHeading(first))
      if (first === undefined || !isOne) continue
      const names = enumerate(
        leads.map((key) => code(key.slice(key.indexOf(':') + 1))),
        'and',
      )
      yield {
        node,
        path: ['leads'],
        at: 'key',
        message: `${names} ${leads.length === 2 ? 'both' : 'all'} come from ${code(first)}; look for a lead from elsewhere.`,
      }
    }
  },
}

/** Returns the people who chair or lead the group on the day it is judged on, each once. */
function presentLeads(node: Entry<GroupData>, { graph, dayFor }: RuleContext): readonly string[] {
  const today = dayFor(node)
  const keys = graph.edgesFrom(node.key).flatMap(({ to, reference }) => {
    const lead =
      reference.field === 'leads[].person' && node.data.leads?.[Number(reference.path[1])]
    if (!lead || lead.role === 'member-rep') return []
    return (lead.since ?? today) <= today && (lead.until ?? today) >= today ? [to.key] : []
  })
  return [...new Set(keys)]
}

function normalHeading(name: string | undefined): string | undefined {
  return name?.trim().toLowerCase()
}
