import { daysBetween, parsePeriod } from '../basics/calendar.ts'
import { count } from '../basics/wording.ts'
import type { Entry } from '../entries/entry.ts'
import { phaseOf } from '../graph/phase.ts'
import { type ItemData, targetOf } from '../kinds/item.ts'
import { isClosed } from '../kinds/status.ts'
import { dayOf, type ViewContext } from './context.ts'

/** How an open item stands to its target. */
export interface Lateness {
  readonly state: 'overdue' | 'due-soon'
  /** `70 days overdue`, `due in 3 days`. */
  readonly text: string
  readonly days: number
}

const SOON = 30

/** Undefined while there is nothing to say: closed, without a target in the calendar, or far off. */
export function latenessOf(context: ViewContext, item: Entry<ItemData>): Lateness | undefined {
  const phase = phaseOf(item as Entry)
  const due = parsePeriod(targetOf(item.data) ?? '')
  if (!due || isClosed(phase) || phase === 'idea') return undefined
  const left = daysBetween(dayOf(context, item), due.last)
  if (left < 0) {
    return { state: 'overdue', text: `${count(-left, 'day')} overdue`, days: -left }
  }
  if (left > SOON) return undefined
  const text = left === 0 ? 'due today' : `due in ${count(left, 'day')}`
  return { state: 'due-soon', text, days: -left }
}
