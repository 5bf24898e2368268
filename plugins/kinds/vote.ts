import type { z } from 'zod'
import { count, day, mapping } from './fields.ts'

/** The fields of a vote by a body of members. */
const vote = {
  for: count().describe('Votes for it.'),
  against: count().describe('Votes against it.'),
  abstain: count().optional().describe('Abstentions, which are not votes cast.'),
  members: count().optional().describe('Members who could have voted.'),
} as const

export type Vote = z.infer<z.ZodObject<typeof vote>>

/** Returns the field for a vote and its day. */
export function voteOn() {
  return mapping({ on: day().describe('The day of the vote.'), ...vote }).meta({
    examples: [{ on: '2026-11-20', for: 9, against: 1 }],
  })
}
