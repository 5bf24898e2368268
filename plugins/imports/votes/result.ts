import type { CHOICES } from '../../kinds/fields/vote.ts'

/** The result of a vote, as its record says it. */
export interface VoteResult {
  readonly for: number
  readonly against: number
  readonly abstain: number
  /** Everybody who could have voted, where the record says it. */
  readonly members?: number
  /** The choice of each account that voted. */
  readonly votes: ReadonlyMap<string, (typeof CHOICES)[number]>
  /** The day of the last vote, where the record has days. */
  readonly on?: string
}

export type Choice = (typeof CHOICES)[number]

/** A vote that was read, or what is wrong with its record in a sentence. */
export type VoteReading = VoteResult | { readonly fault: string }

const WORDS: Readonly<Record<string, Choice>> = {
  for: 'for',
  'in favor': 'for',
  'in favour': 'for',
  yes: 'for',
  '+1': 'for',
  against: 'against',
  no: 'against',
  '-1': 'against',
  abstain: 'abstain',
  abstained: 'abstain',
  '0': 'abstain',
}

/** Returns the choice that a word means. */
export function choiceOf(word: string): Choice | undefined {
  const name = word.trim().toLowerCase()
  return Object.hasOwn(WORDS, name) ? WORDS[name] : undefined
}

/** Returns the words that a record may use for choices. */
export const CHOICE_WORDS = Object.keys(WORDS)

export function countOf(votes: ReadonlyMap<string, Choice>, choice: Choice): number {
  return [...votes.values()].filter((each) => each === choice).length
}

/** Returns the last day among texts that begin with a day. */
export function lastDayIn(texts: readonly string[]): string | undefined {
  const days = texts.flatMap((text) => /^\s*(\d{4}-\d{2}-\d{2})(?!\d)/.exec(text)?.[1] ?? [])
  return days.toSorted().at(-1)
}
