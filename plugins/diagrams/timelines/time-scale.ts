import { addDays, addMonths, type Day, daysBetween, requireDay } from '../../basics/calendar.ts'
import { quarterOf } from '../../basics/period.ts'
import type { Timeline } from './timeline.ts'

/** A scale that turns days into distances, with ticks. */
export interface TimeScale {
  /** Returns the start of a day, in pixels from the left end of the scale. */
  at(day: Day): number
  readonly ticks: readonly Tick[]
}

export interface Tick {
  readonly x: number
  readonly label: string
}

const MOST_TICKS = 12

/**
 * Makes a scale of whole months, quarters or years that holds all days of a timeline. A bar without
 * an end has room for at least the time between two ticks.
 */
export function timeScale(timeline: Timeline, width: number): TimeScale | undefined {
  const days = daysOf(timeline).sort()
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return undefined
  const step = stepFor(first, last)
  const start = floor(first, step)
  const openStarts = timeline.rows.flatMap(({ bars }) => bars.filter(({ to }) => !to))
  const end = firstTick({ start, step }, (day) => {
    return day > last && openStarts.every(({ from }) => addMonths(from, step) <= day)
  })
  const at = (day: Day) => (daysBetween(start, day) / daysBetween(start, end)) * width
  const ticks: Tick[] = []
  for (let day = start; day < end; day = addMonths(day, step)) {
    ticks.push({ x: at(day), label: labelOf(day, step) })
  }
  return { at, ticks }
}

/** Returns the first tick after the start that passes the test, or else the last day of all. */
function firstTick(
  { start, step }: { readonly start: Day; readonly step: number },
  isEnough: (day: Day) => boolean,
): Day {
  let day = addMonths(start, step)
  for (let next = addMonths(day, step); !isEnough(day) && next > day; ) {
    day = next
    next = addMonths(day, step)
  }
  return day
}

function daysOf({ rows, today, through }: Timeline): Day[] {
  return [
    ...rows.flatMap(({ bars }) => bars.flatMap(({ from, to }) => (to ? [from, to] : [from]))),
    ...rows.flatMap(({ marks = [] }) => marks.map(({ on }) => on)),
    ...(today ? [today] : []),
    ...(through ? [through] : []),
  ]
}

/**
 * Returns the months between ticks: one, three, or whole years, so that there are at most twelve or
 * so.
 */
function stepFor(first: Day, last: Day): number {
  const months = daysBetween(first, last) / 30.4
  if (months < 9) return 1
  if (months < 3 * (MOST_TICKS - 1)) return 3
  return 12 * Math.ceil(months / 12 / (MOST_TICKS - 1))
}

function floor(day: Day, step: number): Day {
  const year = Number(day.slice(0, 4))
  const month = Number(day.slice(5, 7)) - 1
  const months = year * 12 + month
  const start = months - (months % step)
  const text = `${Math.floor(start / 12)}`.padStart(4, '0')
  return requireDay(`${text}-${`${(start % 12) + 1}`.padStart(2, '0')}-01`)
}

function labelOf(day: Day, step: number): string {
  if (step === 1) return day.slice(0, 7)
  return step === 3 ? quarterOf(day).text : day.slice(0, 4)
}

/** Returns the day after: the position where a bar ends that lasts until the end of `day`. */
export function endOf(day: Day): Day {
  return addDays(day, 1)
}
