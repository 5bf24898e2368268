import { once } from '../../basics/remembering.ts'
import { spellerOf } from '../../basics/speller.ts'
import type { Outline } from '../../documents/model/document.ts'

/** What a link into a document may name: its headings' anchors and the ids that its HTML sets. */
export interface Anchors {
  has(anchor: string): boolean
  /** The one most likely meant by an anchor that is not there. */
  nearest(anchor: string): string | undefined
  /** The anchor of a heading given by its text or by its anchor. */
  ofHeading(heading: string): string
}

export function anchorsIn({ headings, anchors }: Outline): Anchors {
  const all = new Set(headings.map((heading) => heading.anchor))
  for (const anchor of anchors) all.add(anchor)
  const spell = once(() => spellerOf([...all]))
  const byBareName = once(() => firstOf([...all].map((anchor) => [withoutNumbers(anchor), anchor])))
  const byText = once(() =>
    firstOf(headings.map(({ text, anchor }) => [text.toLowerCase(), anchor])),
  )
  return {
    has: (anchor) => all.has(anchor),
    nearest: (anchor) => byBareName().get(withoutNumbers(anchor)) ?? spell()(anchor),
    ofHeading: (heading) => byText().get(heading.trim().toLowerCase()) ?? heading.trim(),
  }
}

/** A heading may have got another number since: `5-title`, `title-1`. */
function withoutNumbers(anchor: string): string {
  return anchor.replace(/^\d+-|-\d+$/g, '')
}

function firstOf(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  return new Map(pairs.toReversed())
}
