import { parseFraction } from '../../basics/fraction.ts'
import type { Vote } from '../../kinds/vote.ts'
import { FLYTE_TERMS } from './group-terms.ts'

export interface Approval {
  /** The number of votes for and against. An abstention is not a vote cast. */
  readonly cast: number
  /**
   * The number of votes in favour that make a supermajority: by Flyte's terms two thirds of the
   * votes cast, and at least one.
   */
  readonly needed: number
  readonly approved: boolean
  /** True when there are more votes and abstentions than members. */
  readonly overcounted: boolean
}

/** The share of a text that is none: every vote. */
const WHOLE = { part: 1, whole: 1 }

/** Judges a vote by supermajority. Source: Flyte's governance RFC, on approving new groups. */
export function approval(vote: Vote, share = FLYTE_TERMS.share): Approval {
  const cast = vote.for + vote.against
  const { part, whole } = parseFraction(share) ?? WHOLE
  const needed = Math.max(1, Math.ceil((cast * part) / whole))
  const voters = cast + (vote.abstain ?? 0)
  const overcounted = vote.members !== undefined && voters > vote.members
  return { cast, needed, approved: vote.for >= needed && !overcounted, overcounted }
}

/** Writes a share in words: `two thirds`, or `4/5 of the votes`. */
export function shareInWords(share: string): string {
  return share === FLYTE_TERMS.share ? 'two thirds' : `${share} of the votes`
}
