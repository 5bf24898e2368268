import { compareText } from '../basics/finding.ts'

/** A text that an author may want to write at a place. */
export interface Suggestion {
  readonly label: string
  readonly sort: 'field' | 'value' | 'document' | 'heading' | 'component' | 'name' | 'rule'
  /** The text that replaces what stands between the offsets. */
  readonly text: string
  readonly start: number
  readonly end: number
  /** A few words beside the label. */
  readonly detail?: string
  /** A sentence about it. */
  readonly about?: string
}

/** The suggestions for a place, and whether there are more than are listed. */
export interface Suggestions {
  readonly list: readonly Suggestion[]
  readonly isCut: boolean
}

/** The most suggestions of one answer. An editor asks again as soon as more is typed. */
const MOST = 200

/** Keeps the suggestions that fit what is typed: the beginnings first, then other parts. */
export function fitting(all: readonly Suggestion[], typed: string): Suggestions {
  const wanted = typed.toLowerCase()
  const rank = ({ label, sort, detail = '' }: Suggestion) => {
    const own = label.toLowerCase()
    if (own.startsWith(wanted)) return 0
    if (own.includes(wanted)) return 1
    return TITLED.has(sort) && detail.toLowerCase().includes(wanted) ? 2 : 3
  }
  const ranked = all.map((each) => ({ each, rank: rank(each) })).filter((one) => one.rank < 3)
  const sorted = ranked.sort((a, b) => a.rank - b.rank || compare(a.each, b.each))
  const list = sorted.slice(0, MOST).map(({ each }) => each)
  return { list, isCut: sorted.length > MOST }
}

/** Suggestions with a title beside them, which an author may remember instead of the label. */
const TITLED: ReadonlySet<Suggestion['sort']> = new Set(['document', 'heading', 'name'])

/** Fields and words of a closed list keep the order of their kind. */
function compare(a: Suggestion, b: Suggestion): number {
  return a.sort === 'field' || a.sort === 'value' ? 0 : compareText(a.label, b.label)
}
