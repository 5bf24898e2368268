import type { Finding, RuleInfo } from '../basics/finding.ts'
import { CATALOGUE } from './rule-catalogue.ts'

/** Tells whether no configuration may change a rule and no document may be an exception from it. */
export function isNeverExcused(rule: string): boolean {
  return CATALOGUE.get(rule)?.excusable === false
}

/**
 * Tells whether nothing excuses a finding, because it is about the safety of readers, of the build
 * or of the machine. `severity` is the one of its rule. The document is never shown.
 */
export function isInexcusable({ rule, severity }: Pick<Finding, 'rule' | 'severity'>): boolean {
  const excusable = CATALOGUE.get(rule)?.excusable
  return excusable === false || (excusable === 'warnings' && severity === 'error')
}

/** Returns the severity of a rule, as its page and the tables of rules show it. */
export function shownSeverity({ severity, excusable }: RuleInfo): string {
  if (excusable === undefined) return severity
  return excusable === false
    ? `${severity}, no exceptions`
    : `${severity}, no exceptions; or warning`
}
