/** How a body of members voted. */
export interface Vote {
  readonly for: number
  readonly against: number
  readonly abstain?: number | undefined
  /** Active members, who could have voted. */
  readonly members?: number | undefined
}

export interface Approval {
  /** An abstention is not a vote cast. */
  readonly cast: number
  /** Votes in favour that make a supermajority: two thirds of those cast, at least one. */
  readonly needed: number
  readonly approved: boolean
  /** More votes and abstentions than there are members. */
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
