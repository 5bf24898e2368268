import { code, count } from '../../basics/wording.ts'
import type { LinkFault } from '../link-table.ts'

/**
 * What a link that leads nowhere does beside becoming text that says why: it is reported to the
 * processor, or the page cannot be made.
 */
export type BrokenLinks = 'report' | 'fail'

const MOST_SHOWN = 20

/** Throws an error with every link of a page that leads nowhere, and its place, when there is one. */
export function refuseBroken(path: string, faults: readonly LinkFault[]): void {
  const broken = faults.filter(({ severity }) => severity === 'error')
  if (broken.length === 0) return
  throw pageError(`${code(path)} has ${count(broken.length, 'link')} to nowhere:`, broken)
}

/** An error with a row for each fault, below its title. */
export function pageError(title: string, faults: readonly LinkFault[]): Error {
  const rows = faults.slice(0, MOST_SHOWN).map(faultRow)
  const rest = faults.length - rows.length
  const more = rest > 0 ? [`  and ${rest} more`] : []
  return new Error([title, ...rows, ...more].join('\n'))
}

/**
 * The faults of a page in the places of its file. Some hosts hand a processor only what stands
 * below the frontmatter.
 */
export function faultsInFile(
  faults: readonly LinkFault[],
  given: string,
  whole: string | undefined,
): readonly LinkFault[] {
  const at = faults.length === 0 || whole === undefined ? -1 : whole.lastIndexOf(given)
  const lines = at > 0 ? (whole ?? '').slice(0, at).split('\n').length - 1 : 0
  const moved = ({ place, ...fault }: LinkFault): LinkFault => {
    const { line, endLine } = place
    return { ...fault, place: { ...place, line: line + lines, endLine: endLine + lines } }
  }
  return inOrder(faults.map(moved))
}

/** As a reader comes upon them: processors visit one sort of node after another. */
function inOrder(faults: readonly LinkFault[]): readonly LinkFault[] {
  return faults.toSorted(({ place: a }, { place: b }) => a.line - b.line || a.column - b.column)
}

function faultRow({ place, message, help, rule }: LinkFault): string {
  const why = help === undefined ? message : `${message} ${help}`
  return `  ${place.line}:${place.column} ${why} (${rule})`
}
