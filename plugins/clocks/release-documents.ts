import type { Day } from '../basics/calendar.ts'
import type { Graph } from '../graph/graph.ts'
import { policy } from '../kinds/policy.ts'
import { release } from '../kinds/release.ts'
import type { ReleaseHistory } from './release-history.ts'

/** What the documents say of releases and policies, as the clocks read it. */
export function releaseHistory(graph: Graph, today: Day): ReleaseHistory {
  return {
    releases: graph.entries(release).map(({ data }) => data),
    policies: graph.entries(policy).map(({ data }) => data),
    today,
  }
}
