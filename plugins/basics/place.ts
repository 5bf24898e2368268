/** A range in a file. Lines and columns count from 1, and columns count UTF-16 units. */
export interface Place {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/** Turns offsets in one text into places. */
export interface PlaceFinder {
  between(start: number, end: number): Place
}

/** Turns offsets in one text into places, and places into the text that stands there. */
export interface TextPlaces extends PlaceFinder {
  textAt(place: Place): string
}

export const FILE_START: Place = { line: 1, column: 1, endLine: 1, endColumn: 1 }

export function placesIn(text: string): TextPlaces {
  const starts = lineStarts(text)
  return {
    between(start, end) {
      const first = lineAt(starts, start)
      const last = lineAt(starts, end)
      return {
        line: first + 1,
        column: start - (starts[first] ?? 0) + 1,
        endLine: last + 1,
        endColumn: end - (starts[last] ?? 0) + 1,
      }
    },
    textAt({ line, column, endLine, endColumn }) {
      const [first = 0, last = 0] = [starts[line - 1], starts[endLine - 1]]
      return text.slice(first + column - 1, last + endColumn - 1)
    },
  }
}

/**
 * Returns a function that turns a place into two offsets, or undefined when the text has no such
 * place.
 */
export function offsetsOf(text: string): (place: Place) => readonly [number, number] | undefined {
  const starts = lineStarts(text)
  const offset = (line: number, column: number) => {
    const start = starts[line - 1]
    const end = starts[line] ?? text.length + 1
    return start === undefined || start + column > end ? undefined : start + column - 1
  }
  return ({ line, column, endLine, endColumn }) => {
    const [start, end] = [offset(line, column), offset(endLine, endColumn)]
    return start === undefined || end === undefined || end < start ? undefined : [start, end]
  }
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

function lineAt(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** Says whether a place of more than one character holds the beginning of another. */
export function holdsPlace(outer: Place, { line, column }: Place): boolean {
  const { endLine, endColumn } = outer
  const isWide = endLine > outer.line || endColumn > outer.column + 1
  const isAfter = line > outer.line || (line === outer.line && column >= outer.column)
  return isWide && isAfter && (line < endLine || (line === endLine && column < endColumn))
}
