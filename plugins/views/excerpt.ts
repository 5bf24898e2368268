/** The first of many rows. */
export interface Excerpt<Row> {
  readonly shown: readonly Row[]
  readonly more: number
}

/** At most so many rows; only those are made. */
export function excerptOf<From, Row = From>(
  all: readonly From[],
  most: number,
  rowOf: (each: From) => Row,
): Excerpt<Row> {
  const shown = all.slice(0, most).map(rowOf)
  return { shown, more: all.length - shown.length }
}
