import type { Day } from '../../basics/calendar.ts'
import { compareText } from '../../basics/finding.ts'
import { given } from '../../basics/given.ts'
import { parsePeriod } from '../../basics/period.ts'
import type { Entry } from '../../entries/entry.ts'
import { isEntryOf } from '../../graph/entries-of-kind.ts'
import type { Graph } from '../../graph/graph.ts'
import { phaseOf, statusOf } from '../../graph/phase.ts'
import { group } from '../../kinds/group.ts'
import { historyOf } from '../../kinds/history.ts'
import { release } from '../../kinds/release.ts'
import { rfc } from '../../kinds/rfc.ts'
import { changeRow } from './change-row.ts'
import {
  type Change,
  type DatedChange,
  groupChanges,
  releaseChanges,
  rfcChanges,
  statusPhrase,
} from './dated-facts.ts'
import { stepChanges, valueFrom } from './dated-steps.ts'

/**
 * Returns every change up to a day that a document dates, the newest first, and others whose days
 * are known from elsewhere.
 */
export function datedChanges(
  graph: Graph,
  today: Day,
  others: readonly DatedChange[] = [],
): readonly DatedChange[] {
  const known = read.get(graph) ?? allChanges(graph)
  read.set(graph, known)
  const past = known.filter(({ on }) => on <= today)
  return others.length === 0 ? past : newestFirst([...past, ...others])
}

const read = new WeakMap<Graph, readonly DatedChange[]>()

function allChanges(graph: Graph): readonly DatedChange[] {
  const own = graph.nodes.filter(({ project, kind }) => !project && !kind.inOneFile)
  const entries = own.flatMap(({ key }) => graph.entry(key) ?? [])
  const changes = entries.flatMap((entry) =>
    [...changesIn(entry)].flatMap(({ date, id, ...change }) => {
      const on = parsePeriod(date)?.first
      return on ? [{ ...changeRow(entry), ...change, date, on, id: `${entry.key}/${id}` }] : []
    }),
  )
  return newestFirst(changes)
}

function newestFirst(changes: readonly DatedChange[]): readonly DatedChange[] {
  return changes.toSorted((a, b) => compareText(b.on, a.on) || compareText(a.id, b.id))
}

function* changesIn(entry: Entry): Generator<Change> {
  const steps = historyOf(entry.data)
  yield* stepChanges(steps, entry)
  if (isEntryOf(entry, release)) yield* releaseChanges(entry.data)
  if (isEntryOf(entry, group)) yield* groupChanges(entry.data)
  if (isEntryOf(entry, rfc)) yield* rfcChanges(entry.data, statusOf(entry))
  const { created } = entry.data
  if (created && !steps[0]?.on) {
    const first = firstWord(entry)
    yield {
      what: 'created',
      date: created,
      id: 'created',
      ...given({ to: valueFrom(first && statusPhrase(first)) }),
    }
  }
}

/** Returns the status of a new document whose later statuses have no day. */
function firstWord(entry: Entry): string | undefined {
  const isOpen = phaseOf(entry) === 'open' || phaseOf(entry) === 'idea'
  return isOpen ? statusOf(entry) : undefined
}
