import { addDays, addMonths, type Day } from '../../basics/calendar.ts'
import { given } from '../../basics/given.ts'
import { withExpected } from '../../clocks/releases/expected-lines.ts'
import { type LineClock, type LineState, lineClocks } from '../../clocks/releases/line-states.ts'
import type { ReleaseHistory } from '../../clocks/releases/release-history.ts'
import { PLAIN, type Words } from '../../words/words.ts'
import type { StatusClass } from '../diagram.ts'
import type { Timeline, TimelineBar, TimelineRow } from './timeline.ts'

export interface SupportOptions {
  /** Returns the address of a line's page. */
  readonly hrefOf?: (line: string) => string | undefined
  /** The label of the judged day. Default: `today`. */
  readonly todayText?: string
  /** The words of the picture. Default: English ones. */
  readonly words?: Words
}

/** The months of the future that the picture shows. */
const FUTURE_MONTHS = 6

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
  const expected = new Map(lineClocks(withExpected(history)).map((each) => [each.line, each]))
  const { todayText, words: t = PLAIN } = options
  const through = addMonths(history.today, FUTURE_MONTHS)
  return {
    title: t('timeline.support'),
    description: describe(clocks, history.today, t),
    rowName: t('label.line'),
    rows: clocks.map((clock) =>
      lineRow({ clock, coming: expected.get(clock.line) ?? clock, through }, history, options),
    ),
    today: history.today,
    through,
    ...given({ todayText }),
  }
}

function describe(clocks: readonly LineClock[], today: Day, t: Words): string {
  const states = clocks.map(({ line, state }) =>
    t('timeline.support.line', { line, state: t.named('status', state) }),
  )
  return t('timeline.support.describes', { day: t.day(today), list: t.list(states) })
}

/** A line with its states as documents name them, and as the cadence goes on. */
interface DrawnLine {
  readonly clock: LineClock
  readonly coming: LineClock
  /** The last day that is drawn. */
  readonly through: Day
}

function lineRow(
  { clock: { line, turns }, coming, through }: DrawnLine,
  { releases }: ReleaseHistory,
  { hrefOf, words: t = PLAIN }: SupportOptions,
): TimelineRow {
  const href = hrefOf?.(line)
  const bars = coming.turns.flatMap(({ state, from }, at): TimelineBar[] => {
    const next = coming.turns[at + 1]?.from
    if (from === undefined || from > through || state === 'planned' || state === 'ended') return []
    const isKnown = turns.some((turn) => turn.state === state && turn.from === from)
    const named = t.named('status', state)
    const text = isKnown ? named : t('timeline.expected', { state: named })
    const to = next && next <= through ? addDays(next, -1) : undefined
    return [{ text, statusClass: CLASSES[state], from, ...given({ to }) }]
  })
  const patches = releases.find((each) => each.line === line)?.patches ?? []
  const marks = patches
    .filter(({ security }) => security)
    .map(({ component, version, on }) => ({
      text: t('timeline.security', { version: `${component} ${version}` }),
      statusClass: 'late' as const,
      on,
    }))
  return { label: line, bars, marks, ...given({ href }) }
}
