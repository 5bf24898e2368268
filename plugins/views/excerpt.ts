/** The first rows of a list, and the number of the others. */
export interface Excerpt<Row> {
  readonly shown: readonly Row[]
  readonly more: number
}

/** Makes an excerpt of at most `most` rows. `rowOf` is called for these rows only. */
export function excerptOf<Row>(all: readonly Row[], most: number): Excerpt<Row>
export function excerptOf<From, Row>(
  all: readonly From[],
  most: number,
  rowOf: (each: From) => Row,
): Excerpt<Row>
export function excerptOf<From>(
  all: readonly From[],
  most: number,
  rowOf: (each: From) => unknown = (each) => each,
): Excerpt<unknown> {
  const shown = all.slice(0, most).map(rowOf)
  return { shown, more: all.length - shown.length }
}
