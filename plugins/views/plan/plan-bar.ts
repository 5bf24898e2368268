import { addDays, type Day } from '../../basics/calendar.ts'
import { given } from '../../basics/given.ts'
import { parsePeriod } from '../../basics/period.ts'
import { dueDay } from '../../clocks/lateness.ts'
import { releaseHistory } from '../../clocks/releases/release-documents.ts'
import { STATUS_CLASSES_OF_PHASES } from '../../diagrams/status-mark.ts'
import type { PlanBar, PlanSlip } from '../../diagrams/timelines/plan-timeline.ts'
import type { Entry } from '../../entries/entry.ts'
import { isOpen, phaseOf, statusOf } from '../../graph/phase.ts'
import type { ItemData } from '../../kinds/item.ts'
import { addressOf } from '../../links/addresses/routes.ts'
import type { ViewContext } from '../context.ts'
import { latenessOf } from '../lateness.ts'
import { facetWords } from './facets.ts'
import { dueDayOf, lastStepOf, whenOf } from './living-items.ts'

/** The days before its target at which a bar begins whose first day is not known. */
const GUESSED_DAYS = 91

/** Returns the bar of an item, or undefined when it has no day to end on. */
export function planBar(context: ViewContext, entry: Entry<ItemData>): PlanBar | undefined {
  const open = isOpen(entry)
  const due = dueDayOf(context, entry)
  const to = open ? due : (lastStepOf(entry) ?? due)
  const phase = phaseOf(entry)
  if (to === undefined || phase === undefined) return undefined
  const late = latenessOf(context, entry)
  const from = firstDay(entry) ?? addDays(to, -GUESSED_DAYS)
  const slips = slipsOf(context, entry)
  const state = [
    context.words.named('status', statusOf(entry) ?? ''),
    whenOf(context, entry),
    late?.text,
  ]
  return {
    label: entry.title,
    href: addressOf(entry, context.base),
    statusClass: STATUS_CLASSES_OF_PHASES[phase],
    state: state.flatMap((part) => part || []),
    from: [from, to].sort()[0] ?? to,
    to,
    slips,
    overdue: late?.state === 'overdue',
    ...given({ facets: facetWords(context, entry) }),
  }
}

function firstDay({ data }: Entry<ItemData>): Day | undefined {
  const on = data.history.find((step) => step.on)?.on ?? data.created
  return on === undefined ? undefined : parsePeriod(on)?.first
}

/** Returns each move of the target to a later or an earlier day. */
function slipsOf(
  { graph, today, words }: ViewContext,
  { data }: Entry<ItemData>,
): readonly PlanSlip[] {
  const { releases } = releaseHistory(graph, today)
  const targets = data.history.flatMap(({ target }) => {
    const day = dueDay(target, releases)
    return target === undefined || day === undefined ? [] : [{ target, day }]
  })
  return targets.flatMap(({ target, day }, at) => {
    const before = targets[at - 1]
    if (before === undefined || before.day === day) return []
    return [
      { from: before.day, to: day, text: words('bar.moved', { from: before.target, to: target }) },
    ]
  })
}
