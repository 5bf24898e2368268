import { compareFindings, type Finding, type Severity } from '../basics/finding.ts'
import { asOf } from '../graph/as-of.ts'
import type { Graph } from '../graph/graph.ts'
import { isOpen } from '../graph/phase.ts'
import { type Allowance, allowancesIn, idleAllowance, sortAllowances } from './allowances.ts'
import type { Config } from './config.ts'
import { isInexcusable } from './excuses.ts'
import { CATALOGUE } from './rule-catalogue.ts'

/** The findings of a check, with those that a document is excused from set apart. */
export interface SortedFindings {
  /** Those that nobody is excused from, by file and place. */
  readonly findings: readonly Finding[]
  /** Those of them that nothing excuses. Their documents are never shown. */
  readonly inexcusable: readonly Finding[]
  /** Findings that a document is excused from, each with its reason. */
  readonly allowed: readonly Allowed[]
}

export interface Allowed {
  readonly finding: Finding
  readonly reason: string
}

/**
 * Gives each finding the severity that the configuration asks for, and sets those apart that a
 * document is excused from. A finding that nothing excuses keeps its severity.
 */
export function applySeverities(
  found: readonly Finding[],
  graph: Graph,
  config: Config,
): SortedFindings {
  const rules = new Set([...CATALOGUE.keys(), ...config.ownRules.map((rule) => rule.id)])
  const { sound, findings: unsound } = sortAllowances(allowancesIn(graph), rules)
  const inexcusable = found.filter(isInexcusable)
  const others = found.filter((finding) => !isInexcusable(finding))
  const severe = [...others, ...unsound].flatMap((finding) => withSeverity(finding, graph, config))
  const { findings, allowed, used } = applyAllowances(severe, sound)
  const idle = sound
    .filter((each) => !used.has(each))
    .flatMap((each) => withSeverity(idleAllowance(each, inexcusable), graph, config))
  const all = [...inexcusable, ...findings, ...idle]
  return { findings: all.sort(compareFindings), inexcusable, allowed }
}

/** The finding with its severity; none when its rule is off. */
function withSeverity(finding: Finding, graph: Graph, config: Config): readonly Finding[] {
  const severity = severityOf(finding, graph, config)
  return severity === 'off' ? [] : [{ ...finding, severity }]
}

function severityOf(finding: Finding, graph: Graph, config: Config): Severity | 'off' {
  const strictness = config.rules[finding.rule]
  if (strictness === undefined) return finding.severity
  if (typeof strictness === 'string') return strictness
  const { severity = finding.severity, kinds = {}, closed } = strictness
  const node = finding.id === undefined ? undefined : graph.node(finding.id)
  if (closed && node && isClosed(node.key, graph)) return closed
  return (node && kinds[node.kind.name]) ?? severity
}

/** Done, given up, or kept as history. */
function isClosed(key: string, graph: Graph): boolean {
  const entry = graph.entry(key)
  return entry !== undefined && (!isOpen(entry) || asOf(graph, key) !== undefined)
}

/** Sets the findings apart that a document is excused from. */
function applyAllowances(all: readonly Finding[], allowances: readonly Allowance[]) {
  const findings: Finding[] = []
  const allowed: Allowed[] = []
  const used = new Set<Allowance>()
  const byFile = Map.groupBy(allowances, ({ node }) => node.document.path)
  for (const finding of all) {
    const excuse = byFile.get(finding.file)?.find(({ rule }) => rule === finding.rule)
    if (!excuse) findings.push(finding)
    else {
      allowed.push({ finding, reason: excuse.reason })
      used.add(excuse)
    }
  }
  return { findings, allowed, used }
}
