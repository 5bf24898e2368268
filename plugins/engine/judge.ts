import { compareFindings, type Finding, type Severity } from '../basics/finding.ts'
import { isMap, valueAt } from '../entries/value.ts'
import type { Graph } from '../graph/graph.ts'
import { phaseOf } from '../graph/phase.ts'
import { isClosed } from '../kinds/status.ts'
import { type Config, type Strictness, UNBENDING } from './config.ts'

export interface Judgement {
  readonly findings: readonly Finding[]
  /** Findings that a document is excused from, each with its reason. */
  readonly allowed: readonly { readonly finding: Finding; readonly reason: string }[]
}

/** Gives each finding the severity that the configuration asks for, and sets the excused aside. */
export function judge(found: readonly Finding[], graph: Graph, config: Config): Judgement {
  const findings: Finding[] = []
  const allowed: { finding: Finding; reason: string }[] = []
  for (const finding of found) {
    const severity = severityOf(finding, graph, config.rules[finding.rule])
    if (severity === 'off') continue
    const reason = excuse(finding, graph)
    if (reason === undefined) findings.push({ ...finding, severity })
    else allowed.push({ finding, reason })
  }
  return { findings: findings.sort(compareFindings), allowed }
}

function severityOf(
  finding: Finding,
  graph: Graph,
  strictness: Strictness | undefined,
): Severity | 'off' {
  if (strictness === undefined) return finding.severity
  if (typeof strictness === 'string') return strictness
  const node = finding.id === undefined ? undefined : graph.node(finding.id)
  const entry = node && graph.entry(node.key)
  if (strictness.closed && entry && isClosed(phaseOf(entry))) return strictness.closed
  const byKind = node && strictness.kinds?.[node.kind.name]
  return byKind ?? strictness.severity ?? finding.severity
}

/** The reason in `milepost.allow`, unless the rule is one that nothing bends. */
function excuse({ rule, file }: Finding, graph: Graph): string | undefined {
  const frontmatter = graph.nodeAt(file)?.document.frontmatter.data
  if (!frontmatter || (UNBENDING as readonly string[]).includes(rule)) return undefined
  const allow = valueAt(frontmatter, ['milepost', 'allow'])
  const reason = isMap(allow) && Object.hasOwn(allow, rule) ? allow[rule] : undefined
  return typeof reason === 'string' && reason !== '' ? reason : undefined
}
