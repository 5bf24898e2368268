import type { Vote } from '../../kinds/vote.ts'

export interface Approval {
  /** The number of votes for and against. An abstention is not a vote cast. */
  readonly cast: number
  /**
   * The number of votes in favour that make a supermajority: two thirds of the votes cast, at least
   * one.
   */
  readonly needed: number
  readonly approved: boolean
  /** True when there are more votes and abstentions than members. */
  readonly overcounted: boolean
}

/** Judges a vote by supermajority. Source: Flyte's governance RFC, on approving new groups. */
export function approval(vote: Vote): Approval {
  const cast = vote.for + vote.against
  const needed = Math.max(1, Math.ceil((cast * 2) / 3))
  const voters = cast + (vote.abstain ?? 0)
  const overcounted = vote.members !== undefined && voters > vote.members
  return { cast, needed, approved: vote.for >= needed && !overcounted, overcounted }
}
