import type { Day } from '../../basics/calendar.ts'
import type { Graph } from '../../graph/graph.ts'
import type { FileHistories } from '../../outside/git/file-histories.ts'
import { datedChanges } from './dated-changes.ts'
import type { DatedChange } from './dated-facts.ts'
import { datedRenames } from './dated-renames.ts'

interface KnownChanges {
  readonly graph: Graph
  readonly today: Day
  /** The commits of each file. Default: none. */
  readonly histories?: FileHistories | undefined
}

/** Returns the changes that documents date, and the new names that git does, the newest first. */
export function allChanges({ graph, today, histories }: KnownChanges): readonly DatedChange[] {
  return datedChanges(graph, today, histories && datedRenames(graph, histories, today))
}
