import type { Finding, RuleInfo } from '../basics/finding.ts'
import { CATALOGUE } from './rule-catalogue.ts'

/** True of rules that no configuration may change, and of which no document may be an exception. */
export function isNeverExcused(rule: string): boolean {
  return CATALOGUE.get(rule)?.excusable === false
}

/**
 * True of a finding that nothing excuses: it is about the safety of readers, of the build or of the
 * machine. `severity` is the one that its rule gave it. The document is never shown.
 */
export function isInexcusable({ rule, severity }: Pick<Finding, 'rule' | 'severity'>): boolean {
  const excusable = CATALOGUE.get(rule)?.excusable
  return excusable === false || (excusable === 'warnings' && severity === 'error')
}

/** The severity of a rule, as its page and the tables of rules show it. */
export function shownSeverity({ severity, excusable }: RuleInfo): string {
  if (excusable === undefined) return severity
  return excusable === false
    ? `${severity}, no exceptions`
    : `${severity}, no exceptions; or warning`
}
