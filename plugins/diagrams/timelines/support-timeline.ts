import { addDays, type Day } from '../../basics/calendar.ts'
import { given } from '../../basics/given.ts'
import { enumerate } from '../../basics/wording.ts'
import { type LineClock, type LineState, lineClocks } from '../../clocks/releases/line-states.ts'
import type { ReleaseHistory } from '../../clocks/releases/release-history.ts'
import type { StatusClass } from '../diagram.ts'
import type { Timeline, TimelineBar, TimelineRow } from './timeline.ts'

export interface SupportOptions {
  /** Returns the address of a line's page. */
  readonly hrefOf?: (line: string) => string | undefined
  /** The label of the judged day. Default: `today`. */
  readonly todayText?: string
}

const CLASSES: Readonly<Record<LineState, StatusClass>> = {
  planned: 'none',
  beta: 'open',
  current: 'done',
  supported: 'active',
  'security-only': 'late',
  ended: 'cancelled',
}

/** Draws how long each release line was, is and will be supported, newest first. */
export function supportTimeline(history: ReleaseHistory, options: SupportOptions = {}): Timeline {
  const clocks = lineClocks(history)
  const { todayText } = options
  return {
    title: 'Release lines and their support',
    description: describe(clocks, history.today),
    rowName: 'Line',
    rows: clocks.map((clock) => lineRow(clock, history, options)),
    today: history.today,
    ...given({ todayText }),
  }
}

function describe(clocks: readonly LineClock[], today: Day): string {
  const states = clocks.map(({ line, state }) => `${line} is ${state}`)
  return `On ${today}, ${enumerate(states, 'and')}.`
}

function lineRow(
  { line, turns }: LineClock,
  { releases }: ReleaseHistory,
  { hrefOf }: SupportOptions,
): TimelineRow {
  const href = hrefOf?.(line)
  const bars = turns.flatMap(({ state, from }, at): TimelineBar[] => {
    const next = turns[at + 1]?.from
    if (from === undefined || state === 'planned' || state === 'ended') return []
    const to = next && addDays(next, -1)
    return [{ text: state, statusClass: CLASSES[state], from, ...(to ? { to } : {}) }]
  })
  const patches = releases.find((each) => each.line === line)?.patches ?? []
  const marks = patches
    .filter(({ security }) => security)
    .map(({ component, version, on }) => ({
      text: `security fix, ${component} ${version}`,
      statusClass: 'late' as const,
      on,
    }))
  return { label: line, bars, marks, ...given({ href }) }
}
