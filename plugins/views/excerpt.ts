/** The first rows of a list, and the number of the others. */
export interface Excerpt<Row> {
  readonly shown: readonly Row[]
  readonly more: number
}

/** Makes an excerpt of at most `most` rows. Only these rows are computed. */
export function excerptOf<From, Row = From>(
  all: readonly From[],
  most: number,
  rowOf: (each: From) => Row,
): Excerpt<Row> {
  const shown = all.slice(0, most).map(rowOf)
  return { shown, more: all.length - shown.length }
}
