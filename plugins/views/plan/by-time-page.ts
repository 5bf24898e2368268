import { addDays, type Day } from '../../basics/calendar.ts'
import { quarterOf } from '../../basics/period.ts'
import type { Entry } from '../../entries/entry.ts'
import { isOpen, phaseOf } from '../../graph/phase.ts'
import type { ItemData } from '../../kinds/item.ts'
import type { ViewContext } from '../context.ts'
import { type Excerpt, excerptOf } from '../excerpt.ts'
import { dueDayOf, lastStepOf, livingItems } from './living-items.ts'
import { type PlanRow, planRow } from './plan-row.ts'

/** The items of all roadmaps by the time they are due. */
export interface ByTimePage {
  readonly sections: readonly TimeSection[]
}

/** A stretch of time, with its items. */
export interface TimeSection {
  readonly id: string
  /** The name: `Now`, `Next`, `Later`, or none for a quarter within one of them. */
  readonly title: string
  /** The days that it covers, in words: `2027-Q1`. */
  readonly note: string
  readonly closed: boolean
  readonly rows: Excerpt<PlanRow>
}

const MOST_ROWS = 200

/**
 * Returns late items, then this quarter and the next, then each later quarter, then items without a
 * day. What was done in this quarter and the one before comes last.
 */
export function byTimePage(context: ViewContext): ByTimePage {
  const { today, words: t } = context
  const now = quarterOf(today)
  const next = quarterOf(addDays(now.last, 1))
  const items = livingItems(context)
  const open = items.filter(isOpen)
  const due = new Map(open.map((entry) => [entry, dueDayOf(context, entry)]))
  const dueIn = (from: Day, to: Day) =>
    open.filter((entry) => isWithin(due.get(entry), from, to)).toSorted(byDay(due))
  const overdue = open.filter((entry) => (due.get(entry) ?? today) < today).toSorted(byDay(due))
  const later = Map.groupBy(
    open.filter((entry) => (due.get(entry) ?? '') > next.last).toSorted(byDay(due)),
    (entry) => quarterOf(due.get(entry) ?? today).text,
  )
  const before = quarterOf(addDays(now.first, -1))
  const done = items.filter((entry) => phaseOf(entry) === 'done')
  const justDone = done.filter((entry) => (lastStepOf(entry) ?? '') >= before.first)
  const undated = open.filter((entry) => due.get(entry) === undefined)
  const section = sectionFor(context)
  const sections = [
    section('overdue', t('title.overdue'), t('plan.overdue.note'), overdue),
    section('now', t('plan.now'), t.day(now.text), dueIn(today, now.last)),
    section('next', t('plan.next'), t.day(next.text), dueIn(next.first, next.last)),
    ...[...later].map(([text, rows]) =>
      section(text.toLowerCase(), t('plan.later'), t.day(text), rows),
    ),
    section('undated', t('plan.undated'), t('plan.undated.note'), undated),
    section(
      'done',
      t('plan.done'),
      t('policy.since', { day: t.day(before.first) }),
      justDone,
      true,
    ),
  ]
  return { sections: sections.filter(({ rows }) => rows.shown.length > 0) }
}

function sectionFor(context: ViewContext) {
  return (
    id: string,
    title: string,
    note: string,
    items: readonly Entry<ItemData>[],
    closed = false,
  ): TimeSection => {
    const rows = excerptOf(items, MOST_ROWS, (entry) => planRow(context, entry))
    return { id, title, note, closed, rows }
  }
}

function isWithin(day: Day | undefined, from: Day, to: Day): boolean {
  return day !== undefined && day >= from && day <= to
}

function byDay(due: ReadonlyMap<Entry<ItemData>, Day | undefined>) {
  return (a: Entry<ItemData>, b: Entry<ItemData>) =>
    (due.get(a) ?? '') < (due.get(b) ?? '') ? -1 : 1
}
