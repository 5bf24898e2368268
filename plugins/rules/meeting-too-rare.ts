import { given } from '../basics/given.ts'
import { code, count } from '../basics/wording.ts'
import { termsOn } from '../clocks/groups/group-terms.ts'
import { shapeAt, writeShape } from '../entries/field-help.ts'
import { isOpen } from '../graph/phase.ts'
import { type GroupData, group } from '../kinds/group.ts'
import type { Rule } from './base/rule.ts'

export const meetingTooRare: Rule = {
  id: 'meeting-too-rare',
  severity: 'warning',
  finds: 'a SIG that meets less than once a month',
  source: "Flyte's governance RFC: a SIG meets at least once a month.",
  *check({ graph, dayFor }) {
    for (const node of graph.entries(group)) {
      const { type, meetings = [] } = node.data
      if (type !== 'sig' || !isOpen(node)) continue
      const often = Math.min(...meetings.map(({ cadence }) => MONTHS[cadence]))
      const { meetingMonths } = termsOn(graph, dayFor(node))
      if (often <= meetingMonths) continue
      const at = meetings.findIndex(({ cadence }) => MONTHS[cadence] === often)
      const cadence = meetings[at]?.cadence
      const found = cadence ? `SIG meets ${code(cadence)}` : 'SIG lists no meeting in `meetings`'
      yield {
        node,
        path: cadence ? ['meetings', at, 'cadence'] : ['meetings'],
        message: `${found}, expected one at least ${rhythm(meetingMonths)}.`,
        ...given({ help: cadence ? undefined : writeShape(shapeAt(group.schema, ['meetings'])) }),
      }
    }
  },
}

function rhythm(months: number): string {
  return months === 1 ? 'once a month' : `once in ${count(months, 'month')}`
}

const MONTHS: Readonly<Record<Cadence, number>> = {
  weekly: 0,
  biweekly: 0,
  monthly: 1,
  bimonthly: 2,
  quarterly: 3,
}

type Cadence = NonNullable<GroupData['meetings']>[number]['cadence']
