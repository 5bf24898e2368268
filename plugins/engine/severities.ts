import { compareFindings, type Finding, type Severity } from '../basics/finding.ts'
import { ownValue } from '../basics/own-value.ts'
import { firstFitting } from '../changes/path-pattern.ts'
import type { Node } from '../entries/entry.ts'
import { soundly } from '../entries/unsound-field.ts'
import { asOf } from '../graph/as-of.ts'
import type { Graph } from '../graph/graph.ts'
import { isOpen } from '../graph/phase.ts'
import {
  type Allowance,
  type Allowed,
  allowancesIn,
  applyPathAllowances,
  sortAllowances,
  unusedAllowance,
} from './allowances.ts'
import type { Config } from './config.ts'
import { pathBelow } from './files-by-kind.ts'
import { isNeverAllowed, isNeverShown } from './settings/exceptions.ts'
import type { SettingPlaces } from './unused-settings.ts'

/** The findings of a check, apart from those covered by an exception. */
export interface SortedFindings {
  /** The findings without an exception, by file and place. */
  readonly findings: readonly Finding[]
  /** The findings whose documents are never shown. Most of them cannot be excepted either. */
  readonly neverShown: readonly Finding[]
  /** Findings covered by an exception of their document, each with its reason. */
  readonly allowed: readonly Allowed[]
}

interface Judging {
  readonly graph: Graph
  readonly config: Config
  readonly placeOf: SettingPlaces
}

/**
 * Gives each finding its configured severity, and sets aside those with an exception. A finding
 * that no exception covers keeps its severity.
 */
export function applySeverities(
  found: readonly Finding[],
  { graph, config, placeOf }: Judging,
): SortedFindings {
  const { sound, findings: unsound } = sortAllowances(allowancesIn(graph), config)
  const isFixed = (finding: Finding) => config.publish && isNeverAllowed(finding)
  const fixed = found.filter(isFixed)
  const others = found.filter((finding) => !isFixed(finding))
  const severe = [...others, ...unsound].flatMap((finding) => withSeverity(finding, graph, config))
  const { findings, allowed, used } = applyAllowances(severe, sound)
  const byPath = applyPathAllowances(findings, config, placeOf)
  const idle = [
    ...sound.filter((each) => !used.has(each)).map((each) => unusedAllowance(each, fixed)),
    ...byPath.unused,
  ]
  const idleFindings = idle.flatMap((finding) => withSeverity(finding, graph, config))
  const all = [...fixed, ...byPath.findings, ...idleFindings]
  const neverShown = found.filter(isNeverShown)
  return {
    findings: all.sort(compareFindings),
    neverShown,
    allowed: [...allowed, ...byPath.allowed],
  }
}

/** Returns the finding with its severity, or none when its rule is off. */
function withSeverity(finding: Finding, graph: Graph, config: Config): readonly Finding[] {
  const severity = severityOf(finding, graph, config)
  return severity === 'off' ? [] : [{ ...finding, severity }]
}

function severityOf(finding: Finding, graph: Graph, config: Config): Severity | 'off' {
  const strictness = ownValue(config.rules, finding.rule)
  if (strictness === undefined) return finding.severity
  if (typeof strictness === 'string') return strictness
  const { severity = finding.severity, kinds = {}, paths = {}, closed } = strictness
  const node = subjectOf(finding, graph)
  if (closed && node && isClosed(node.key, graph)) return closed
  const pattern = firstFitting(Object.keys(paths), pathBelow(finding.file, config))
  if (pattern !== undefined && paths[pattern]) return paths[pattern]
  return ownValue(kinds, node?.kind.name) ?? severity
}

/** Returns the document that a finding is about. A finding about a text names only its file. */
function subjectOf({ id, file }: Finding, graph: Graph): Node | undefined {
  const named = id === undefined ? undefined : graph.node(id)
  return named?.document.path === file ? named : (graph.nodeAt(file) ?? named)
}

/** Tells whether a document is done, cancelled, retired or kept as history. */
function isClosed(key: string, graph: Graph): boolean {
  const entry = graph.judged(key)
  if (entry === undefined) return false
  return soundly(() => isOpen(entry)) === false || asOf(graph, key) !== undefined
}

/** Sets aside the findings that are covered by an exception of their document. */
function applyAllowances(all: readonly Finding[], allowances: readonly Allowance[]) {
  const findings: Finding[] = []
  const allowed: Allowed[] = []
  const used = new Set<Allowance>()
  const byFile = Map.groupBy(allowances, ({ node }) => node.document.path)
  for (const finding of all) {
    const allowance = byFile.get(finding.file)?.find(({ rule }) => rule === finding.rule)
    if (!allowance) findings.push(finding)
    else {
      allowed.push({ finding, reason: allowance.reason })
      used.add(allowance)
    }
  }
  return { findings, allowed, used }
}
