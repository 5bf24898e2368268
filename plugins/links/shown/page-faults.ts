import { MessageError } from '../../basics/message-error.ts'
import { code, count, firstLines } from '../../basics/wording.ts'
import type { LinkFault } from '../link-table.ts'

/**
 * The treatment of a broken link, which always becomes text with the reason: it is also reported to
 * the processor, or the page fails.
 */
export type BrokenLinks = 'report' | 'fail'

/** Receives the faults of a page by its path, with places in its whole file. */
export type NoticeFaults = (path: string, faults: readonly LinkFault[]) => void

const MOST_SHOWN = 20

/** Throws an error that lists every broken link of a page with its place, if there are any. */
export function refuseBroken(path: string, faults: readonly LinkFault[]): void {
  const broken = faults.filter(({ severity }) => severity === 'error')
  if (broken.length === 0) return
  throw pageError(`${code(path)} has ${count(broken.length, 'link')} to nowhere:`, broken)
}

/** Makes an error with a title and a row for each fault. */
export function pageError(title: string, faults: readonly LinkFault[]): Error {
  return new MessageError([title, ...firstLines(faults.map(faultRow), MOST_SHOWN)].join('\n'))
}

/**
 * Returns the faults of a page with places in its whole file. Some hosts give a processor only the
 * text below the frontmatter.
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

/** Sorts faults by place, because processors visit one type of node after another. */
function inOrder(faults: readonly LinkFault[]): readonly LinkFault[] {
  return faults.toSorted(({ place: a }, { place: b }) => a.line - b.line || a.column - b.column)
}

function faultRow({ place, message, help, rule }: LinkFault): string {
  const why = help === undefined ? message : `${message} ${help}`
  return `  ${place.line}:${place.column} ${why} (${rule})`
}
