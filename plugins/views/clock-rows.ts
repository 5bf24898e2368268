import type { Day } from '../basics/calendar.ts'
import { compareText } from '../basics/finding.ts'
import { once } from '../basics/memo.ts'
import { count, spaced } from '../basics/wording.ts'
import type { Forecast } from '../clocks/forecast.ts'
import { groupHealth } from '../clocks/groups/group-health.ts'
import { termsOn } from '../clocks/groups/group-terms.ts'
import type { HealthState } from '../clocks/groups/health-reason.ts'
import { lateness } from '../clocks/lateness.ts'
import { type LineState, lineClocks } from '../clocks/releases/line-states.ts'
import { releaseHistory } from '../clocks/releases/release-documents.ts'
import type { Entry } from '../entries/entry.ts'
import { asOf } from '../graph/as-of.ts'
import type { Graph } from '../graph/graph.ts'
import { heldUpBy } from '../graph/held-up.ts'
import { heldUpCounts } from '../graph/held-up-counts.ts'
import { phaseOf } from '../graph/phase.ts'
import { URGENCIES, type Urgency } from '../kinds/day-state.ts'
import { group } from '../kinds/group.ts'
import { type ItemData, item, targetOf } from '../kinds/item.ts'
import { release } from '../kinds/release.ts'
import { isClosed } from '../kinds/status.ts'
import { PLAIN } from '../words/words.ts'
import { forecastEvidence, forecastOf } from './forecast-row.ts'

/** One result of a clock for one document. */
export interface ClockRow {
  readonly urgency: Urgency
  readonly kind: string
  readonly id: string
  readonly key: string
  readonly title: string
  /**
   * The state in words: `overdue`, `due soon`, `at risk`, `should retire`, `must retire`,
   * `supported`, …
   */
  readonly state: string
  /** The day the state changes or changed, if there is one. */
  readonly on: Day | undefined
  readonly evidence: string
}

/**
 * Returns all clocks of the living documents, the most urgent first. Documents kept as history,
 * with an `as-of` day, are left out.
 */
export function clockRows(graph: Graph, today: Day): readonly ClockRow[] {
  const rows = [itemRows, groupRows, forecastRows, lineRows, stateRows].flatMap((rowsOf) =>
    rowsOf(graph, today),
  )
  const rank = (row: ClockRow) => URGENCIES.indexOf(row.urgency)
  return rows.sort((a, b) => rank(a) - rank(b) || compareText(a.on ?? '', b.on ?? ''))
}

function itemRows(graph: Graph, today: Day): ClockRow[] {
  const { releases } = releaseHistory(graph, today)
  const { dueSoonDays } = termsOn(graph, today)
  const keys = graph.nodes.map(({ key }) => key)
  const counts = once(() => heldUpCounts(graph, { keys, isCounted: () => true }))
  const heldBy = ({ key }: Entry<ItemData>) => counts().get(key) ?? heldUpBy(graph, key).length
  return currentOnly(graph, graph.entries(item)).flatMap((entry) => {
    const promised = { target: targetOf(entry.data), open: !isClosed(phaseOf(entry)) }
    const clock = lateness(promised, { today, releases, dueSoonDays })
    if (clock.state !== 'overdue' && clock.state !== 'due-soon') return []
    const late = clock.state === 'overdue'
    const evidence = late
      ? `${count(clock.daysLate, 'day')} late${holdingUp(heldBy(entry))}`
      : `${count(clock.daysLeft, 'day')} left`
    const state = late ? 'overdue' : 'due soon'
    return [{ ...named(entry), urgency: late ? 'must' : 'soon', state, on: clock.due, evidence }]
  })
}

function holdingUp(held: number): string {
  return held === 0 ? '' : `, holds up ${count(held, 'document')}`
}

const PRESSING: Readonly<Partial<Record<HealthState, Urgency>>> = {
  'at-risk': 'soon',
  'should-retire': 'should',
  'must-retire': 'must',
}

function groupRows(graph: Graph, today: Day): ClockRow[] {
  const terms = termsOn(graph, today)
  return currentOnly(graph, graph.entries(group)).flatMap((entry) =>
    groupHealth(entry.data, today, terms).reasons.flatMap((reason) => {
      const { evidence, since, next } = reason
      const urgency = PRESSING[reason.state]
      if (!urgency) return []
      const state = reason.state.replace('-', ' ')
      return [
        {
          ...named(entry),
          urgency,
          state,
          on: next?.on ?? since,
          evidence: PLAIN.phrase(evidence),
        },
      ]
    }),
  )
}

const URGENT: Readonly<Record<Forecast['state'], Urgency | undefined>> = {
  'on-time': undefined,
  'at-risk': 'soon',
  late: 'must',
}

/** Returns the lines that their items make late or put at risk. */
function forecastRows(graph: Graph, today: Day): ClockRow[] {
  const history = releaseHistory(graph, today)
  const clocks = lineClocks(history)
  return currentOnly(graph, graph.entries(release)).flatMap((entry) => {
    const found = forecastOf(entry.data.line, { graph, history, clocks })
    const urgency = found && URGENT[found.state]
    if (!urgency) return []
    const state = spaced(found.state)
    return [
      { ...named(entry), urgency, state, on: found.planned, evidence: forecastEvidence(found) },
    ]
  })
}

const ENDING: readonly LineState[] = ['security-only', 'ended']

/** Returns the lines whose support will narrow or end after today, as far as it is planned. */
function lineRows(graph: Graph, today: Day): ClockRow[] {
  const clocks = lineClocks(releaseHistory(graph, today))
  return currentOnly(graph, graph.entries(release)).flatMap((entry) => {
    const clock = clocks.find(({ line }) => line === entry.data.line)
    const turn = clock?.turns.find(
      ({ state, from }) => from !== undefined && from > today && ENDING.includes(state),
    )
    if (!turn) return []
    const evidence = `becomes ${turn.state} on ${turn.from}`
    return [
      { ...named(entry), urgency: 'soon', state: clock?.state ?? '', on: turn.from, evidence },
    ]
  })
}

/** Returns the states that the kinds themselves report for a day. */
function stateRows(graph: Graph, today: Day): ClockRow[] {
  const entries = graph.nodes.flatMap(({ key }) => graph.entry(key) ?? [])
  return currentOnly(graph, entries).flatMap((entry) =>
    entry.kind.statesOn(entry.data, today).flatMap(({ part, state, on, urgency, evidence }) => {
      const facts = [part, evidence].filter((each) => each !== undefined).join(': ')
      return urgency ? [{ ...named(entry), urgency, state, on, evidence: facts }] : []
    }),
  )
}

function currentOnly<Data>(graph: Graph, entries: readonly Entry<Data>[]): readonly Entry<Data>[] {
  return entries.filter((entry) => asOf(graph, entry.key) === undefined)
}

function named({ kind, id, key, title }: Entry<never> | Entry) {
  return { kind: kind.name, id, key, title }
}
