import type { Day } from '../../basics/calendar.ts'
import { compareText } from '../../basics/finding.ts'
import { given } from '../../basics/given.ts'
import { parsePeriod } from '../../basics/period.ts'
import { parseLine } from '../../basics/version.ts'
import type { Entry } from '../../entries/entry.ts'
import { isEntryOf } from '../../graph/entries-of-kind.ts'
import type { Graph } from '../../graph/graph.ts'
import { phaseOf, statusOf } from '../../graph/phase.ts'
import { group } from '../../kinds/group.ts'
import { historyOf, type Step } from '../../kinds/history.ts'
import { release } from '../../kinds/release.ts'
import { rfc } from '../../kinds/rfc.ts'
import type { Phrase } from '../../words/words.ts'
import type { ChangeValue } from './change-value.ts'
import {
  type Change,
  type DatedChange,
  groupChanges,
  releaseChanges,
  rfcChanges,
  statusPhrase,
} from './dated-facts.ts'
import { changeRow } from './graph-changes.ts'

/** Returns every change up to a day that a document dates, the newest first. */
export function datedChanges(graph: Graph, today: Day): readonly DatedChange[] {
  const known = read.get(graph) ?? allChanges(graph)
  read.set(graph, known)
  return known.filter(({ on }) => on <= today)
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
  return changes.sort((a, b) => compareText(b.on, a.on) || compareText(a.id, b.id))
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

interface DatedStep extends Step {
  readonly target?: string | undefined
}

function* stepChanges(steps: readonly DatedStep[], { kind }: Entry): Generator<Change> {
  let target: string | undefined
  for (const [at, step] of steps.entries()) {
    const before = steps[at - 1]?.status
    const earlier = target
    target = step.target ?? (step.status === 'unplanned' ? undefined : target)
    if (step.on === undefined) continue
    const same = { date: step.on, ...given({ note: step.note }) }
    if (at === 0) {
      const aim =
        target === undefined ? [] : ([{ key: 'step.target', values: { target } }] as const)
      const to = [statusPhrase(step.status), ...aim]
      yield { ...same, what: 'created', id: 'step/1/created', to }
      continue
    }
    const id = `step/${at + 1}`
    const done = kind.statuses[step.status]?.phase === 'done'
    if (before !== step.status) {
      const what = done ? 'done' : 'statuses'
      const from = before === undefined ? undefined : [statusPhrase(before)]
      yield {
        ...same,
        what,
        id: `${id}/status`,
        to: [statusPhrase(step.status)],
        ...given({ from }),
      }
    }
    if (earlier === target) continue
    const isLost = parseLine(earlier ?? '') !== undefined && !parseLine(target ?? '')
    const what = isLost ? 'withdrawn' : 'targets'
    const moved = { from: valueFrom(earlier), to: valueFrom(target) }
    yield { ...same, what, id: `${id}/target`, ...given(moved) }
  }
}

function valueFrom(part: string | Phrase | undefined): ChangeValue | undefined {
  return part === undefined || part === '' ? undefined : [part]
}
