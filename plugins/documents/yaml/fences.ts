import { type Place, placesIn } from '../../basics/place.ts'
import { code } from '../../basics/wording.ts'
import type { Fault } from '../model/faults.ts'

/** The offsets of the YAML between the fences, and of the body after the closing fence. */
export interface Fences {
  readonly start: number
  readonly end: number
  readonly bodyStart: number
}

/** A text without frontmatter: its fault, and where its body begins. */
export interface NoFences {
  readonly fault: Fault
  readonly bodyStart: number
  /** True when nothing in the text looks like frontmatter. */
  readonly isAbsent?: true
}

/** Matches a fence. Blanks at its end are invisible, and change nothing. */
const FENCE = /^---[ \t]*$/

/** Finds the fences of frontmatter: the first line and a later line that are `---`. */
export function findFences(text: string): Fences | NoFences {
  const top = text.startsWith('\ufeff') ? 1 : 0
  const opening = lineAt(text, top)
  if (!FENCE.test(opening.text)) return withoutOpening(text, top)
  let line = nextLine(text, opening)
  while (line && !line.text.startsWith('---')) line = nextLine(text, line)
  if (!line) {
    const message = 'Cannot find the end of the frontmatter; close it with a line `---`.'
    return { fault: faultAt(text, opening, message), bodyStart: text.length }
  }
  if (FENCE.test(line.text)) return { start: opening.next, end: line.start, bodyStart: line.next }
  const message = `Unexpected ${code(line.text)}, expected \`---\` alone on its line.`
  return { fault: faultAt(text, line, message), bodyStart: line.next }
}

/**
 * Matches a first line that is nearly a fence, such as `+++` or `---js`. A longer line of hyphens is a
 * line across the page.
 */
const NEARLY_FENCE = /^\s*(?:---(?!-)|\+\+\+(?!\+)|;;;(?!;))/

function withoutOpening(text: string, top: number): NoFences {
  const first = firstWritten(text, top)
  const fence = NEARLY_FENCE.test(first.text)
  if (!fence) {
    const message = 'Cannot find the frontmatter; begin the file with a line `---`.'
    const fault = faultAt(text, { ...first, start: top, end: top }, message)
    return { fault, bodyStart: top, isAbsent: true }
  }
  const message =
    first.text === '---'
      ? 'Unexpected blank lines above the frontmatter; `---` is the first line of the file.'
      : `Unexpected ${code(first.text)}, expected frontmatter in YAML that opens with \`---\`.`
  return { fault: faultAt(text, first, message), bodyStart: afterClosing(text, first) }
}

/**
 * Returns the offset after a closing mark, so that the body is read and its mistakes are reported
 * too.
 */
function afterClosing(text: string, opening: Line): number {
  const mark = opening.text.trim().slice(0, 3)
  let line = nextLine(text, opening)
  while (line && line.text.trim() !== mark) line = nextLine(text, line)
  return line?.next ?? opening.start
}

interface Line {
  readonly text: string
  readonly start: number
  /**
   * The offset of the line's end, without its line break. `next` is the offset of the next line.
   */
  readonly end: number
  readonly next: number
}

function lineAt(text: string, start: number): Line {
  const feed = text.indexOf('\n', start)
  const next = feed === -1 ? text.length : feed + 1
  let end = feed === -1 ? text.length : feed
  if (end > start && text[end - 1] === '\r') end -= 1
  return { text: text.slice(start, end), start, end, next }
}

function nextLine(text: string, line: Line): Line | undefined {
  return line.next < text.length ? lineAt(text, line.next) : undefined
}

function firstWritten(text: string, top: number): Line {
  let line: Line = lineAt(text, top)
  for (;;) {
    const next = line.text.trim() === '' ? nextLine(text, line) : undefined
    if (!next) return line
    line = next
  }
}

function faultAt(text: string, line: Line, message: string): Fault {
  const place: Place = placesIn(text).between(line.start, line.end)
  return { rule: 'invalid-frontmatter', message, place }
}
