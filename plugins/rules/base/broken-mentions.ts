import type { BrokenRule } from '../../links/resolving/resolution.ts'
import type { Complaint, RuleContext } from './rule.ts'

/** What resolving links found for a rule: each at its mention, in the words found there. */
export function* brokenMentions(
  rule: BrokenRule,
  { links }: Pick<RuleContext, 'links'>,
): Iterable<Complaint> {
  for (const { from, mention, resolution } of links.broken) {
    if (resolution.rule !== rule) continue
    const { message, help } = resolution
    yield { node: from, place: mention.place, message, ...(help === undefined ? {} : { help }) }
  }
}
