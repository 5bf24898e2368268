import { compareText } from './finding.ts'
import { code, count, enumerate, grouped } from './wording.ts'

/** The reasons why a file or folder below the content folder is no document. */
export const PASSED_OVER_REASONS = ['ending', 'hidden', 'link', 'kind', 'template'] as const

/** A file or folder that nobody reads as a document. */
export interface PassedOver {
  /** The path from the project's root, with `/` between folders. */
  readonly path: string
  /**
   * `ending`: no document has this ending. `hidden`: its name begins with a dot. `link`: it is a
   * symbolic link. `kind`: it may hold data, and no kind keeps its data there. `template`: a kind
   * names it as its template.
   */
  readonly reason: (typeof PASSED_OVER_REASONS)[number]
}

/** The most endings that are named. */
const MOST_ENDINGS = 4

/** Writes in words how many files are passed over, and why. Empty text when there are none. */
export function passedOverWords(all: readonly PassedOver[]): string {
  const by = Map.groupBy(all, ({ reason }) => reason)
  const number = (reason: PassedOver['reason']) => by.get(reason)?.length ?? 0
  const endings = by.get('ending') ?? []
  const parts = [
    ...(endings.length > 0
      ? [`${count(endings.length, 'file')} with another ending (${endingsOf(endings)})`]
      : []),
    ...[
      [number('kind'), 'data file of no kind', 'data files of no kind'] as const,
      [number('template'), 'template', 'templates'] as const,
      [number('hidden'), 'hidden name', 'hidden names'] as const,
      [number('link'), 'symbolic link', 'symbolic links'] as const,
    ].flatMap(([some, one, many]) => (some > 0 ? [count(some, one, many)] : [])),
  ]
  return enumerate(parts, 'and')
}

/** Lists the most frequent endings with their numbers: "`.rst` 780, `.txt` 4". */
function endingsOf(files: readonly PassedOver[]): string {
  const byEnding = [...Map.groupBy(files, ({ path }) => endingOf(path))]
    .map(([ending, { length }]) => ({ ending, length }))
    .sort((a, b) => b.length - a.length || compareText(a.ending, b.ending))
  const shown = byEnding
    .slice(0, MOST_ENDINGS)
    .map(({ ending, length }) => `${code(ending)} ${grouped(length)}`)
  return [...shown, ...(byEnding.length > MOST_ENDINGS ? ['…'] : [])].join(', ')
}

function endingOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return /\.[^.]+$/.exec(name)?.[0].toLowerCase() ?? name
}
