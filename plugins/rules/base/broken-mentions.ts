import { given } from '../../basics/given.ts'
import type { BrokenRule } from '../../links/resolving/resolution.ts'
import { fixFor, idFixFor } from './address-fix.ts'
import type { RuleContext, RuleFault } from './rule.ts'

/**
 * Yields a fault for each mention that link resolution found broken under a rule, with the
 * message that it gave.
 */
export function* brokenMentions(
  rule: BrokenRule,
  { links }: Pick<RuleContext, 'links'>,
): Iterable<RuleFault> {
  for (const { from, mention, resolution } of links.broken) {
    if (resolution.rule !== rule || resolution.isReported) continue
    const { message, help } = resolution
    const isUnused = mention.type === 'definition' && mention.unused
    const severity = isUnused ? 'info' : resolution.severity
    yield {
      node: from,
      place: mention.place,
      message,
      ...given({ severity, help: isUnused ? 'No link uses this definition; remove it.' : help }),
      ...(mention.type === 'id'
        ? idFixFor(mention, resolution.meant)
        : fixFor(mention, resolution.meant)),
    }
  }
}
