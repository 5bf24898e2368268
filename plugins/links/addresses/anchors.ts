import { once } from '../../basics/memo.ts'
import { suggesterOf } from '../../basics/suggester.ts'
import type { Outline } from '../../documents/model/document.ts'

/**
 * The targets of links into a document: the anchors of its headings and the ids that its HTML sets.
 */
export interface Anchors {
  has(anchor: string): boolean
  /** Returns the anchor that has the letters of an unknown one, in another case or another form of Unicode. */
  inOtherCase(anchor: string): string | undefined
  /** Returns the anchor that was most likely meant by an unknown one. */
  nearest(anchor: string): string | undefined
  /** Returns the anchors of headings that come nearest to an unknown one: at most eight. */
  likeliest(anchor: string): readonly string[]
  /** Returns the anchor of a heading that is given by its text or by its anchor. */
  ofHeading(heading: string): string
}

/** Returns the anchors of a document. They are gathered once, since its outline never changes. */
export function anchorsIn(outline: Outline): Anchors {
  const known = gathered.get(outline) ?? gather(outline)
  gathered.set(outline, known)
  return known
}

const gathered = new WeakMap<Outline, Anchors>()

function gather({ headings, anchors }: Outline): Anchors {
  const all = new Set(headings.map((heading) => heading.anchor))
  // An id that is written with its `#` has a finding of its own, which links to it do not repeat.
  for (const anchor of anchors) all.add(anchor.replace(/^#(?=.)/, ''))
  const spell = once(() => suggesterOf([...all]))
  const byBareName = once(() => firstOf([...all].map((anchor) => [withoutNumbers(anchor), anchor])))
  const byLetters = once(() => firstOf([...all].map((anchor) => [lettersOf(anchor), anchor])))
  const byText = once(() =>
    firstOf(headings.map(({ text, anchor }) => [text.toLowerCase(), anchor])),
  )
  return {
    has: (anchor) => all.has(anchor),
    inOtherCase: (anchor) => byLetters().get(lettersOf(anchor)),
    nearest: (anchor) => byBareName().get(withoutNumbers(anchor)) ?? spell()(anchor),
    likeliest: (anchor) => likeliest(anchor, headings.slice(0, MOST_COMPARED)),
    ofHeading: (heading) => byText().get(heading.trim().toLowerCase()) ?? heading.trim(),
  }
}

/** Writes an anchor so that `Ü` equals `ü`, and a letter equals the same one in two characters. */
function lettersOf(anchor: string): string {
  return anchor.toLowerCase().normalize('NFC')
}

/** A long document has thousands of headings, and may have as many broken anchors. */
const MOST_COMPARED = 500
const MOST_LISTED = 8

/** Sorts headings by the number of words that they share with an anchor, then as they stand. */
function likeliest(anchor: string, headings: Outline['headings']): readonly string[] {
  const words = new Set(wordsIn(anchor))
  const shared = (other: string) => wordsIn(other).filter((word) => words.has(word)).length
  const rows = headings.map((heading) => [heading.anchor, shared(heading.anchor)] as const)
  const sorted = rows.filter(([other]) => other !== '').sort(([, a], [, b]) => b - a)
  return sorted.slice(0, MOST_LISTED).map(([other]) => other)
}

function wordsIn(anchor: string): readonly string[] {
  return anchor.toLowerCase().split(/[-_.\s]+/)
}

/**
 * Removes the number of an anchor, such as `5-title` or `title-1`: it changes when headings move.
 */
function withoutNumbers(anchor: string): string {
  return anchor.replace(/^\d+-|-\d+$/g, '')
}

function firstOf(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  return new Map(pairs.toReversed())
}
