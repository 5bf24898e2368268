import type { Finding, RuleInfo } from '../../basics/finding.ts'
import type { Graph } from '../../graph/graph.ts'
import { CATALOGUE } from './rule-catalogue.ts'

/** Tells whether no configuration may change a rule and no document may be an exception from it. */
export function allowsNoException(rule: string): boolean {
  return CATALOGUE.get(rule)?.allowable === false
}

/**
 * Tells whether no document may be an exception from a rule. A configuration may soften some of
 * these rules; then nothing is shown of such a document.
 */
export function allowsNoDocument(rule: string): boolean {
  return allowsNoException(rule) || CATALOGUE.get(rule)?.allowable === 'unshown'
}

/** A finding with the severity of its rule. */
type Judged = Pick<Finding, 'rule' | 'severity'>

/**
 * Tells whether no exception covers a finding, because it is about the safety of readers, of the
 * build or of the machine.
 */
export function isNeverAllowed({ rule, severity }: Judged): boolean {
  const allowable = CATALOGUE.get(rule)?.allowable
  return allowable === false || (allowable === 'warnings' && severity === 'error')
}

/** Tells whether a document with this finding is never shown, whatever a configuration says. */
export function isNeverShown(finding: Judged): boolean {
  const isUnshown = CATALOGUE.get(finding.rule)?.allowable === 'unshown'
  return isNeverAllowed(finding) || (isUnshown && finding.severity === 'error')
}

/** Returns the severity of a rule, as its page and the tables of rules show it. */
export function shownSeverity({ severity, allowable }: RuleInfo): string {
  if (allowable === undefined) return severity
  if (allowable === 'unshown') return `${severity}, never shown`
  return allowable === false
    ? `${severity}, no exceptions`
    : `${severity}, no exceptions; or warning`
}

/**
 * Returns the findings for which documents are never shown, by the path of the document. A file
 * with metadata beside a document is part of it.
 */
export function refusalsIn({
  neverShown,
  graph,
}: {
  readonly neverShown: readonly Finding[]
  readonly graph: Graph
}): ReadonlyMap<string, readonly Finding[]> {
  const byFile = Map.groupBy(neverShown, ({ file }) => file)
  const refusals = new Map<string, readonly Finding[]>(byFile)
  for (const { document } of graph.nodes) {
    const beside = byFile.get(document.frontmatter.file ?? '')
    if (beside) refusals.set(document.path, [...(byFile.get(document.path) ?? []), ...beside])
  }
  return refusals
}
