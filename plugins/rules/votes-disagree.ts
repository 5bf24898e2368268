import { code, count } from '../basics/wording.ts'
import { bodyOf } from '../clocks/groups/electorate.ts'
import { membersOn } from '../clocks/groups/members.ts'
import { CHOICES } from '../kinds/fields/vote.ts'
import { type NamedVote, namedVotes } from './base/named-votes.ts'
import type { Rule, RuleContext, RuleFault } from './base/rule.ts'
import { relatedAt } from './base/run-rules.ts'

export const votesDisagree: Rule = {
  id: 'votes-disagree',
  severity: 'error',
  finds: 'a vote whose names and counts differ, or a voter who was no member of the body',
  source: "Flyte's governance RFC: the active members of the steering committee vote on a group.",
  *check(context) {
    for (const named of namedVotes(context)) {
      yield* countFaults(named)
      yield* strangers(named, context)
    }
  },
}

function* countFaults({ node, field, vote, votes }: NamedVote): Iterable<RuleFault> {
  for (const choice of CHOICES) {
    const names = Object.values(votes).filter((each) => each === choice).length
    const counted = vote[choice] ?? 0
    if (names === counted) continue
    const isWritten = vote[choice] !== undefined
    const named = `${count(names, 'name')} with ${code(choice)}`
    const message = `The vote counts ${counted} ${code(choice)}, and has ${named}; correct one of them.`
    yield {
      node,
      path: isWritten ? [field, choice] : [field, 'votes'],
      at: isWritten ? 'value' : 'key',
      message,
    }
  }
}

/** Finds people who voted and were no member of the body on that day. */
function* strangers(
  { node, field, vote, votes }: NamedVote,
  { graph }: RuleContext,
): Iterable<RuleFault> {
  const body = bodyOf(graph, { node, field, day: vote.on })
  const members = body && membersOn(body.data, vote.on)
  if (!body || !members) return
  const idOf = (person: string) => graph.named(person, ['person'])[0]?.id ?? person
  const known = new Set(members.map(({ person }) => idOf(person)))
  for (const person of Object.keys(votes)) {
    if (known.has(idOf(person))) continue
    const message = `${code(person)} voted on ${vote.on}, and was no member of ${code(body.id)} on that day; remove the vote, or add the member.`
    const related = [relatedAt('its members', body, ['members'])]
    yield { node, path: [field, 'votes', person], at: 'key', message, related }
  }
}
