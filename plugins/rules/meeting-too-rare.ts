import { type Day, monthsBetween } from '../basics/calendar.ts'
import { given } from '../basics/given.ts'
import { code, count } from '../basics/wording.ts'
import { termsOn } from '../clocks/groups/group-terms.ts'
import { shapeAt, writeShape } from '../entries/field-help.ts'
import { isOpen } from '../graph/phase.ts'
import { group, type Meeting } from '../kinds/group.ts'
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
      const often = Math.min(...meetings.map(monthsOf))
      const { meetingMonths } = termsOn(graph, dayFor(node))
      if (often <= meetingMonths) continue
      const at = meetings.findIndex((meeting) => monthsOf(meeting) === often)
      const cadence = meetings[at]?.cadence
      const found = cadence ? foundOf(cadence) : 'SIG lists no meeting in `meetings`'
      yield {
        node,
        path: cadence ? ['meetings', at, 'cadence'] : ['meetings'],
        message: `${found}, expected one at least ${rhythm(meetingMonths)}.`,
        ...given({ help: cadence ? undefined : writeShape(shapeAt(group.schema, ['meetings'])) }),
      }
    }
  },
}

/** Returns the most months between two meetings. */
function monthsOf({ cadence, dates = [] }: Meeting): number {
  return cadence === 'dated' ? longestGap(dates.toSorted()) : MONTHS[cadence]
}

/** Returns the months of the longest time between two days. One day alone is no rhythm. */
function longestGap(days: readonly Day[]): number {
  const gaps = days.slice(1).map((day, at) => {
    const from = days[at] ?? day
    const months = monthsBetween(from, day)
    return months.months + (months.days > 0 ? 1 : 0)
  })
  return gaps.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...gaps)
}

function foundOf(cadence: Meeting['cadence']): string {
  return cadence === 'dated'
    ? 'SIG meets on single days, further apart'
    : `SIG meets ${code(cadence)}`
}

function rhythm(months: number): string {
  return months === 1 ? 'once a month' : `once in ${count(months, 'month')}`
}

const MONTHS: Readonly<Record<Exclude<Meeting['cadence'], 'dated'>, number>> = {
  weekly: 0,
  biweekly: 0,
  monthly: 1,
  bimonthly: 2,
  quarterly: 3,
}
