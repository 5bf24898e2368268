import { pathPattern } from './path-pattern.ts'

/**
 * The owners of files, read as the code host reads them: the last row that matches a path decides.
 */
export interface OwnerFile {
  readonly path: string
  readonly rows: readonly OwnerRow[]
}

export interface OwnerRow {
  /** The line number, from 1. */
  readonly line: number
  /** The number of characters in the line. */
  readonly length: number
  readonly pattern: string
  /** The owners. When the list is empty, the row takes ownership away. */
  readonly owners: readonly string[]
}

/** The places where code hosts look for an owner file, in their order. */
export const OWNER_FILES = [
  '.github/CODEOWNERS',
  'CODEOWNERS',
  'docs/CODEOWNERS',
  '.gitlab/CODEOWNERS',
] as const

/** Code hosts ignore larger files. */
const MOST_ROWS = 10_000

export function readOwnerFile(path: string, text: string): OwnerFile {
  const rows = text.split(/\r?\n/, MOST_ROWS).flatMap((line, index) => {
    const [pattern, ...rest] = wordsOf(line)
    if (pattern === undefined || /^\^?\[/.test(pattern)) return []
    return [{ line: index + 1, length: line.trimEnd().length, pattern, owners: rest }]
  })
  return { path, rows }
}

/** Returns a function that finds the row that decides about a path. */
export function decidingRow({ rows }: OwnerFile): (path: string) => OwnerRow | undefined {
  const tests = rows.map(({ pattern }) => pathPattern(pattern))
  return (path) => rows[tests.findLastIndex((fits) => fits(path))]
}

/**
 * Splits a line into words at blanks that have no backslash before them. A comment ends the line.
 */
function wordsOf(line: string): readonly string[] {
  const words = line.match(/(?:\\.|[^\s\\])+/g) ?? []
  const comment = words.findIndex((word) => word.startsWith('#'))
  const kept = comment === -1 ? words : words.slice(0, comment)
  return kept.map((word) => word.replaceAll('\\ ', ' '))
}
