import { addDays, type Day, daysBetween } from '../basics/calendar.ts'
import { compareText } from '../basics/finding.ts'
import { code, count, enumerate } from '../basics/wording.ts'
import { type ChairFault, chairFaults } from '../clocks/groups/chairs.ts'
import type { Entry } from '../entries/entry.ts'
import { type GroupData, group } from '../kinds/group.ts'
import type { Rule, RuleFault } from './base/rule.ts'
import { relatedAt } from './base/run-rules.ts'

export const chairCount: Rule = {
  id: 'chair-count',
  severity: 'error',
  finds: 'a SIG that had no chair, or more than one chair, on some day',
  source: "Flyte's governance RFC: a SIG has one chair at a time, and co-chairs if needed.",
  *check({ graph, dayFor }) {
    for (const node of graph.entries(group)) {
      if (node.data.type !== 'sig') continue
      for (const fault of chairFaults(node.data, dayFor(node))) {
        yield fault.chairs.length === 0 ? noChair(node, fault) : manyChairs(node, fault)
      }
    }
  },
}

function noChair(node: Entry<GroupData>, { from, to }: ChairFault): RuleFault {
  const chairs = (node.data.leads ?? []).map((lead) => (lead.role === 'chair' ? lead : undefined))
  const before = from ? chairs.findIndex((chair) => chair?.until === addDays(from, -1)) : -1
  const after = to ? chairs.findIndex((chair) => chair?.since === addDays(to, 1)) : -1
  const next = relatedAt('the next chair begins here', node, ['leads', after, 'since'])
  return {
    node,
    path: before === -1 ? ['leads'] : ['leads', before, 'until'],
    at: before === -1 ? 'key' : 'value',
    message: `SIG ${tenure('no chair', { from, to })}; name one in \`leads\`.`,
    related: after === -1 ? [] : [next],
  }
}

function manyChairs(node: Entry<GroupData>, { from, to, chairs }: ChairFault): RuleFault {
  const leads = node.data.leads ?? []
  const inOrder = chairs.toSorted((a, b) =>
    compareText(leads[a]?.since ?? '', leads[b]?.since ?? ''),
  )
  const names = enumerate(
    inOrder.map((at) => code(leads[at]?.person ?? '')),
    'and',
  )
  const last = inOrder.at(-1) ?? 0
  const advice = to ? 'correct their days' : 'make all but one a `co-chair`'
  return {
    node,
    path: ['leads', last, leads[last]?.since ? 'since' : 'person'],
    message: `SIG ${tenure(count(chairs.length, 'chair'), { from, to })}, ${names}; ${advice}.`,
    related: inOrder
      .slice(0, -1)
      .map((at) => relatedAt('at the same time', node, ['leads', at, 'person'])),
  }
}

function tenure(
  what: string,
  { from, to }: { from?: Day | undefined; to?: Day | undefined },
): string {
  if (!to) return from ? `has had ${what} since ${from}` : `has ${what}`
  if (from === to) return `had ${what} on ${to}`
  const days = from ? ` (${count(daysBetween(from, to) + 1, 'day')})` : ''
  return `had ${what} ${from ? `from ${from} to` : 'until'} ${to}${days}`
}
