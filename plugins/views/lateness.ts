import { parseLine } from '../basics/version.ts'
import { termsOn } from '../clocks/groups/group-terms.ts'
import { lateness } from '../clocks/lateness.ts'
import { releaseHistory } from '../clocks/releases/release-documents.ts'
import { sequenceFor } from '../clocks/releases/sequences.ts'
import type { Entry } from '../entries/entry.ts'
import { asOf } from '../graph/as-of.ts'
import { isOpen, phaseOf } from '../graph/phase.ts'
import { type ItemData, targetOf } from '../kinds/item.ts'
import { dayOf, type ViewContext } from './context.ts'

/** The time of an open item to its target, or past it. */
export interface Lateness {
  readonly state: 'overdue' | 'due-soon'
  /** The lateness in words: `70 days overdue`, `due in 3 days`. */
  readonly text: string
  readonly days: number
}

/**
 * Returns an item's lateness. Returns undefined for an item that is closed, has no due day, or is
 * due much later.
 */
export function latenessOf(context: ViewContext, item: Entry<ItemData>): Lateness | undefined {
  const target = targetOf(item.data)
  const today = dayOf(context, item)
  const isLine = target !== undefined && parseLine(target) !== undefined
  const { graph } = context
  const sequence = sequenceFor(graph, asOf(graph, item.key) !== undefined)
  const releases = isLine ? releaseHistory(graph, today, sequence).releases : []
  const { dueSoonDays } = termsOn(graph, today)
  const clock = lateness({ target, open: isOpen(item) }, { today, releases, dueSoonDays })
  if (clock.state === 'overdue') {
    return {
      state: 'overdue',
      text: context.words('lateness.overdue', { count: clock.daysLate }),
      days: clock.daysLate,
    }
  }
  if (clock.state !== 'due-soon') return undefined
  const { daysLeft } = clock
  const t = context.words
  const text = daysLeft === 0 ? t('lateness.today') : t('lateness.soon', { count: daysLeft })
  return { state: 'due-soon', text, days: -daysLeft }
}

/** Tests whether an item is late: its status says so, or it is open and its target has passed. */
export function isLate(context: ViewContext, item: Entry<ItemData>): boolean {
  return phaseOf(item) === 'late' || latenessOf(context, item)?.state === 'overdue'
}
