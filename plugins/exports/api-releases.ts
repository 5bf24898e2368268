import type { Day } from '../basics/calendar.ts'
import { compareText } from '../basics/finding.ts'
import { given } from '../basics/given.ts'
import { cadence } from '../clocks/releases/cadence.ts'
import { lineClocks } from '../clocks/releases/line-states.ts'
import { nextTurn } from '../clocks/releases/next-turn.ts'
import { releaseHistory } from '../clocks/releases/release-documents.ts'
import { type Sequence, sequences } from '../clocks/releases/sequences.ts'
import { asOf } from '../graph/as-of.ts'
import type { Graph } from '../graph/graph.ts'
import { newestIn } from '../views/lines/component-versions.ts'
import { type Published, pageOf } from './published.ts'

/**
 * Returns the release lines with their support, newest first, as endoflife.date has them. Lines that
 * are kept as history come after those that are alive, in the state of their own day.
 */
export function releasesOf(published: Published) {
  const { graph, today } = published
  const [first, kept] = sequences(graph)
  const releases = [
    ...rowsOf(published, first, today),
    ...(kept ? rowsOf(published, kept, lastDay(graph, kept) ?? today) : []),
  ]
  const nextExpected = cadence(releaseHistory(graph, today))?.expected
  return { today, ...given({ nextExpected }), releases }
}

/** Returns the last day on which lines of a history are judged. */
function lastDay(graph: Graph, { releases }: Sequence): Day | undefined {
  return releases
    .flatMap(({ key }) => asOf(graph, key) ?? [])
    .sort()
    .at(-1)
}

function rowsOf(published: Published, sequence: Sequence, today: Day) {
  const history = releaseHistory(published.graph, today, sequence)
  const documents = new Map(sequence.releases.map((entry) => [entry.data.line, entry]))
  const facts = new Map(history.releases.map((each) => [each.line, each]))
  const clocks = lineClocks(history)
  return clocks.map((clock) => {
    const entry = documents.get(clock.line)
    const own = facts.get(clock.line)
    const names = new Set([...Object.keys(own?.components ?? {}), ...patchedIn(own?.patches)])
    const newest = [...names].sort(compareText).map((name) => [name, newestIn(own, name, today)])
    const from = (state: string) => clock.turns.find((turn) => turn.state === state)?.from
    return {
      line: clock.line,
      state: clock.state,
      versions: Object.fromEntries(newest.filter(([, version]) => version !== undefined)),
      ...given({
        title: entry?.title,
        url: entry && pageOf(published, entry),
        releaseDate: own?.on,
        planned: own && own.status !== 'released' ? true : undefined,
        activeSupportEnd: from('security-only') ?? from('ended'),
        securitySupportEnd: from('ended'),
        next: nextTurn(clock.line, history, clocks),
        changelog: own?.changelog,
      }),
    }
  })
}

function patchedIn(patches: readonly { readonly component: string }[] = []): readonly string[] {
  return patches.map(({ component }) => component)
}
