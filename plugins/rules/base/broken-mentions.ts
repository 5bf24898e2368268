import { given } from '../../basics/given.ts'
import type { BrokenRule } from '../../links/resolving/resolution.ts'
import { fixFor, idFixFor } from './address-fix.ts'
import type { RuleContext, RuleFault } from './rule.ts'
import { isTemplateName } from './template-names.ts'

/** The way out for a link that the author of a copy is to fill in. */
const TEMPLATE = 'The file is a template by its name; `ignore` in the configuration leaves it out.'

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
    const isOfTemplate = isTemplateName(from.document.path)
    const ofTemplate = isOfTemplate ? ('warning' as const) : undefined
    const severity = isUnused ? 'info' : (resolution.severity ?? ofTemplate)
    const advice = help ?? (isOfTemplate ? TEMPLATE : undefined)
    yield {
      node: from,
      place: mention.place,
      message,
      ...given({ severity, help: isUnused ? 'No link uses this definition; remove it.' : advice }),
      ...(mention.type === 'id'
        ? idFixFor(mention, resolution.meant)
        : fixFor(mention, resolution.meant)),
    }
  }
}
