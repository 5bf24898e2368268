import { pathPattern } from './path-pattern.ts'

/** Who owns which files, as the code host reads it: the last row that fits decides. */
export interface OwnerFile {
  readonly path: string
  readonly rows: readonly OwnerRow[]
}

export interface OwnerRow {
  /** Counts from 1. */
  readonly line: number
  /** How many characters the line has. */
  readonly length: number
  readonly pattern: string
  /** None: the row takes ownership away. */
  readonly owners: readonly string[]
}

/** Where code hosts look, in their order. */
export const OWNER_FILES = [
  '.github/CODEOWNERS',
  'CODEOWNERS',
  'docs/CODEOWNERS',
  '.gitlab/CODEOWNERS',
] as const

/** Hosts pass over larger files, and nobody reads them. */
const MOST_ROWS = 10_000

export function readOwnerFile(path: string, text: string): OwnerFile {
  const rows = text.split(/\r?\n/, MOST_ROWS).flatMap((line, index) => {
    const [pattern, ...rest] = wordsOf(line)
    if (pattern === undefined || /^\^?\[/.test(pattern)) return []
    return [{ line: index + 1, length: line.trimEnd().length, pattern, owners: rest }]
  })
  return { path, rows }
}

/** The row that decides about a path. */
export function decidingRow({ rows }: OwnerFile): (path: string) => OwnerRow | undefined {
  const tests = rows.map(({ pattern }) => pathPattern(pattern))
  return (path) => rows[tests.findLastIndex((fits) => fits(path))]
}

/** Blanks part words unless a backslash stands before them; a comment ends the line. */
function wordsOf(line: string): readonly string[] {
  const words = line.match(/(?:\\.|[^\s\\])+/g) ?? []
  const comment = words.findIndex((word) => word.startsWith('#'))
  const kept = comment === -1 ? words : words.slice(0, comment)
  return kept.map((word) => word.replaceAll('\\ ', ' '))
}
