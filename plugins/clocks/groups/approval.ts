import type { Vote } from '../../kinds/fields/vote.ts'
import type { Phrase } from '../../words/words.ts'
import { carries, type Demand } from './carries.ts'
import { shippedTerms } from './group-terms.ts'

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

/**
 * Judges a vote by supermajority: two thirds of the votes cast, unless the demand names another
 * share. Source: Flyte's governance RFC, on approving new groups.
 */
export function approval(vote: Vote, demand: Demand = {}): Approval {
  const { carried, ...counted } = carries(vote, {
    ...demand,
    share: demand.share ?? shippedTerms().share,
  })
  return { ...counted, approved: carried }
}

/** Returns a demand in words: `two thirds`, or `4/5 of the members`. */
export function demandPhrase({ share = shippedTerms().share, of }: Demand): Phrase {
  const whose = of === 'members' ? 'members' : 'votes'
  if (share === '2/3') return { key: `share.${whose}.two-thirds` }
  return { key: `share.${whose}`, values: { share } }
}
