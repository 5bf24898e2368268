import { code, count, enumerate, firstWords } from '../basics/wording.ts'
import { termsOn } from '../clocks/groups/group-terms.ts'
import type { Entry } from '../entries/entry.ts'
import { phaseOf } from '../graph/phase.ts'
import { type GroupData, group } from '../kinds/group.ts'
import { person } from '../kinds/person.ts'
import type { Rule, RuleContext } from './base/rule.ts'

export const oneOrganisation: Rule = {
  id: 'one-organisation',
  severity: 'warning',
  finds:
    'a SIG whose current leads and members come from fewer companies than the project asks for',
  source: "Flyte's governance RFC: a SIG has members from several organisations.",
  *check(context) {
    const organisations = new Map(
      context.graph.entries(person).map(({ key, data }) => [key, data.organisation]),
    )
    for (const node of context.graph.entries(group)) {
      if (node.data.type !== 'sig' || phaseOf(node) !== 'active') continue
      const leads = presentPeople(node, context)
      const names = leads.map((key) => organisations.get(key))
      const known = names.flatMap((each) => (each === undefined ? [] : [each]))
      const different = new Map(known.toReversed().map((each) => [each.trim().toLowerCase(), each]))
      const { organisations: wanted } = termsOn(context.graph, context.dayFor(node))
      if (leads.length < 2 || known.length < names.length || different.size >= wanted) continue
      yield {
        node,
        path: ['leads'],
        at: 'key',
        message: messageOf(leads, [...different.values()], wanted),
      }
    }
  },
}

/** The most people that a message names. */
const MOST_NAMES = 8

function messageOf(
  keys: readonly string[],
  organisations: readonly string[],
  wanted: number,
): string {
  const people = enumerate(
    firstWords(
      keys.map((key) => code(key.slice(key.indexOf(':') + 1))),
      MOST_NAMES,
    ),
    'and',
  )
  const from = enumerate(organisations.map(code), 'and')
  const all = keys.length === 2 ? 'both ' : 'all '
  const alike = organisations.length === 1 ? all : ''
  const asked = wanted > 2 ? `, expected ${count(wanted, 'organisation')}` : ''
  return `${people} ${alike}come from ${from}${asked}; look for somebody from elsewhere.`
}

/** Returns the people who lead the group or are its members on its day, each once. */
function presentPeople(node: Entry<GroupData>, { graph, dayFor }: RuleContext): readonly string[] {
  const today = dayFor(node)
  const { leads = [], members = [] } = node.data
  const keys = graph.edgesFrom(node.key).flatMap(({ to, reference: { field, path } }) => {
    const at = Number(path[1])
    const lead = field === 'leads[].person' ? leads[at] : undefined
    const person = field === 'members[].person' ? members[at] : lead
    if (!person || lead?.role === 'member-rep') return []
    return (person.since ?? today) <= today && (person.until ?? today) >= today ? [to.key] : []
  })
  return [...new Set(keys)]
}
