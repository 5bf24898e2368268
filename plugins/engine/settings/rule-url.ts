import { ruleAddress } from '../../links/addresses/routes.ts'
import { homepage } from '../../outside/manifest.ts'
import type { Rule } from '../../rules/base/rule.ts'

/** Returns where a rule is explained: a project says it of its own rules, or has no page for them. */
export function ruleUrlIn({ ownRules }: { readonly ownRules: readonly Rule[] }) {
  return (rule: string): string | undefined => {
    const own = ownRules.find(({ id }) => id === rule)
    return own ? own.page : ruleAddress(rule, homepage)
  }
}
