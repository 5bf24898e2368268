import { compareLines, type Line, parseLine, printLine } from '../../basics/version.ts'
import type { ReleaseData } from '../../kinds/release.ts'
import { type LineState, lineClocks } from './line-states.ts'
import { newestFirst, type ReleaseHistory } from './release-history.ts'

/** A release line whose documents are published, with its state. */
export interface PublishedLine {
  readonly line: string
  readonly state: LineState
}

/**
 * Returns the states of published lines, newest first. A line without a release document counts as
 * released because it is published, unless it is newer than every line with a document.
 */
export function publishedLines(
  lines: readonly string[],
  history: ReleaseHistory,
): readonly PublishedLine[] {
  const [newest] = newestFirst(history.releases)
  const documented = new Set(history.releases.map(({ line }) => line))
  const undocumented = readLines(lines)
    .filter((line) => !documented.has(printLine(line)))
    .map((line): ReleaseData => {
      const isNewer = newest !== undefined && compareLines(line, newest.line) > 0
      return {
        line: printLine(line),
        title: printLine(line),
        status: isNewer ? 'beta' : 'released',
      }
    })
  const clocks = lineClocks({ ...history, releases: [...history.releases, ...undocumented] })
  const states = new Map(clocks.map(({ line, state }) => [line, state]))
  return readLines(lines).map((line) => {
    const name = printLine(line)
    return { line: name, state: states.get(name) ?? 'planned' }
  })
}

/**
 * Returns the line that a site shows first: the wanted one, else the current one, else the newest.
 */
export function currentLine(
  published: readonly PublishedLine[],
  wanted: string | undefined,
): string | undefined {
  const inState = (...states: readonly LineState[]) =>
    published.find(({ state }) => states.includes(state))
  const asked = published.find(({ line }) => line === wanted)
  const found = asked ?? inState('current') ?? inState('supported', 'security-only', 'ended')
  return (found ?? published[0])?.line
}

function readLines(lines: readonly string[]): readonly Line[] {
  return lines.flatMap((line) => parseLine(line) ?? []).sort((a, b) => compareLines(b, a))
}
