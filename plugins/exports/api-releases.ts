import { compareText } from '../basics/finding.ts'
import { given } from '../basics/given.ts'
import { cadence } from '../clocks/releases/cadence.ts'
import { lineClocks } from '../clocks/releases/line-states.ts'
import { nextTurn } from '../clocks/releases/next-turn.ts'
import { releaseHistory } from '../clocks/releases/release-documents.ts'
import { release } from '../kinds/release.ts'
import { newestIn } from '../views/lines/component-versions.ts'
import { type Published, pageOf } from './published.ts'

/** Returns the release lines with their support, newest first, as endoflife.date has them. */
export function releasesOf(published: Published) {
  const { graph, today } = published
  const history = releaseHistory(graph, today)
  const documents = new Map(graph.entries(release).map((entry) => [entry.data.line, entry]))
  const facts = new Map(history.releases.map((each) => [each.line, each]))
  const clocks = lineClocks(history)
  const rows = clocks.map((clock) => {
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
  return { today, ...given({ nextExpected: cadence(history)?.expected }), releases: rows }
}

function patchedIn(patches: readonly { readonly component: string }[] = []): readonly string[] {
  return patches.map(({ component }) => component)
}
