import { dirname, extname } from 'node:path/posix'
import type { Day } from '../../basics/calendar.ts'
import type { Graph } from '../../graph/graph.ts'
import type { FileHistories } from '../../outside/git/file-histories.ts'
import { changeRow } from './change-row.ts'
import type { DatedChange } from './dated-facts.ts'

/**
 * Returns the changes of ids up to a day that git knows: a document has an alias, and the file of
 * that name in its folder is gone since a commit.
 */
export function datedRenames(
  graph: Graph,
  { files }: Pick<FileHistories, 'files'>,
  today: Day,
): readonly DatedChange[] {
  const own = graph.nodes.filter(({ project, kind }) => !project && !kind.inOneFile)
  const entries = own.flatMap(({ key }) => graph.entry(key) ?? [])
  return entries.flatMap((entry) =>
    entry.aliases.flatMap((alias) => {
      const on = lastDay(files, entry.document.path, alias)
      if (on === undefined || on > today) return []
      const id = `${entry.key}/renamed/${alias}`
      const names = { from: [alias], to: [entry.id] }
      return [{ ...changeRow(entry), what: 'renamed' as const, id, on, date: on, ...names }]
    }),
  )
}

/** Returns the day on which a file of another name, beside a file, changed last: it went. */
function lastDay(files: FileHistories['files'], path: string, name: string): Day | undefined {
  const start = `${dirname(path)}/${name}`
  const days = [extname(path), '.mdx', '.md'].flatMap((ending) => {
    const history = files.get(start + ending)
    return history?.commits[0]?.on ?? history?.movedOn ?? []
  })
  return days[0]
}
