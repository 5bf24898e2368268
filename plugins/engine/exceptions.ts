import type { Finding, RuleInfo } from '../basics/finding.ts'
import { CATALOGUE } from './rule-catalogue.ts'

/** Tells whether no configuration may change a rule and no document may be an exception from it. */
export function allowsNoException(rule: string): boolean {
  return CATALOGUE.get(rule)?.allowable === false
}

/**
 * Tells whether no exception covers a finding, because it is about the safety of readers, of the build
 * or of the machine. `severity` is the one of its rule. The document is never shown.
 */
export function isNeverAllowed({ rule, severity }: Pick<Finding, 'rule' | 'severity'>): boolean {
  const allowable = CATALOGUE.get(rule)?.allowable
  return allowable === false || (allowable === 'warnings' && severity === 'error')
}

/** Returns the severity of a rule, as its page and the tables of rules show it. */
export function shownSeverity({ severity, allowable }: RuleInfo): string {
  if (allowable === undefined) return severity
  return allowable === false
    ? `${severity}, no exceptions`
    : `${severity}, no exceptions; or warning`
}
