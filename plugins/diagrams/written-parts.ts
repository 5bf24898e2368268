import type { ElementContent } from 'hast'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { finished, type Markup } from '../basics/markup.ts'
import type { Words } from '../words/words.ts'
import { keptByFacts } from './kept-by-facts.ts'

/** The place of a part: in the picture, or in the table below it. */
export type PartPlace = 'svg' | 'html'

/**
 * Returns a part of a picture. `facts` are all that it is made of, a list of them or one object, and
 * `make` makes it as a tree.
 */
export type PartWriter = (
  place: PartPlace,
  facts: object,
  make: () => readonly ElementContent[],
) => readonly ElementContent[]

/** Returns a part as its tree. */
export const treeOf: PartWriter = (_place, _facts, make) => make()

const WRITERS = {
  svg: unified().use(rehypeStringify, { space: 'svg' }).freeze(),
  html: unified().use(rehypeStringify).freeze(),
}

/** The most parts of a place that are known at one time. One takes about 1 KB. */
const MOST_PARTS = 6_000
const KEPT = { svg: keptByFacts<Markup>(MOST_PARTS), html: keptByFacts<Markup>(MOST_PARTS) }

/** Returns a writer of parts for pictures that become text. It writes equal parts only once. */
export function partWriter(t: Words): PartWriter {
  return (place, facts, make) => {
    const value = KEPT[place](t, facts, () => markupOf(place, make()))
    return [{ type: 'raw', value }]
  }
}

function markupOf(place: PartPlace, children: readonly ElementContent[]): Markup {
  return finished(WRITERS[place].stringify({ type: 'root', children: [...children] }))
}
