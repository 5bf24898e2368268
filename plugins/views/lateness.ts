import { parseLine } from '../basics/version.ts'
import { count } from '../basics/wording.ts'
import { lateness } from '../clocks/lateness.ts'
import { releaseHistory } from '../clocks/releases/release-documents.ts'
import type { Entry } from '../entries/entry.ts'
import { isOpen } from '../graph/phase.ts'
import { type ItemData, targetOf } from '../kinds/item.ts'
import { dayOf, type ViewContext } from './context.ts'

/** How an open item stands to its target. */
export interface Lateness {
  readonly state: 'overdue' | 'due-soon'
  /** `70 days overdue`, `due in 3 days`. */
  readonly text: string
  readonly days: number
}

/** Undefined while there is nothing to say: closed, without a day to be due on, or far off. */
export function latenessOf(context: ViewContext, item: Entry<ItemData>): Lateness | undefined {
  const target = targetOf(item.data)
  const today = dayOf(context, item)
  const isLine = target !== undefined && parseLine(target) !== undefined
  const releases = isLine ? releaseHistory(context.graph, today).releases : []
  const clock = lateness({ target, open: isOpen(item as Entry) }, { today, releases })
  if (clock.state === 'overdue') {
    return {
      state: 'overdue',
      text: `${count(clock.daysLate, 'day')} overdue`,
      days: clock.daysLate,
    }
  }
  if (clock.state !== 'due-soon') return undefined
  const { daysLeft } = clock
  const text = daysLeft === 0 ? 'due today' : `due in ${count(daysLeft, 'day')}`
  return { state: 'due-soon', text, days: -daysLeft }
}
