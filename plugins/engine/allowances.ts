import type { Finding } from '../basics/finding.ts'
import { code, didYouMean } from '../basics/wording.ts'
import type { Node } from '../entries/entry.ts'
import { isMap, valueAt } from '../entries/value.ts'
import type { Graph } from '../graph/graph.ts'
import { ENGINE_RULES } from '../rules/engine-rules.ts'
import { placeOf } from '../rules/run-rules.ts'
import { UNBENDING } from './config.ts'

/** One line of `milepost.allow`: a document is excused from a rule, for a reason. */
export interface Allowance {
  readonly node: Node
  readonly rule: string
  readonly reason: string
}

export function allowancesIn(graph: Graph): readonly Allowance[] {
  return graph.nodes
    .filter((node) => !node.kind.inOneFile)
    .flatMap((node) => {
      const allow = valueAt(node.document.frontmatter.data, ['milepost', 'allow'])
      return Object.entries(isMap(allow) ? allow : {}).flatMap(([rule, reason]) =>
        typeof reason === 'string' && reason.trim() !== '' ? [{ node, rule, reason }] : [],
      )
    })
}

/** Excuses from rules that do not exist, or that nothing is excused from. */
export function invalidAllowances(
  allowances: readonly Allowance[],
  rules: ReadonlySet<string>,
): readonly Finding[] {
  return allowances.flatMap((allowance) => {
    const rule = code(allowance.rule)
    if (isUnbending(allowance.rule)) {
      const message = `Nothing is excused from ${rule}; remove this line and what it is about.`
      return [findingAt(allowance, 'invalid-allowance', message)]
    }
    if (rules.has(allowance.rule)) return []
    const message = `Unknown rule ${rule}${didYouMean(allowance.rule, rules)}`
    return [findingAt(allowance, 'invalid-allowance', message)]
  })
}

export function unusedAllowance(allowance: Allowance): Finding {
  const message = `The document does not break ${code(allowance.rule)}; remove this line.`
  return findingAt(allowance, 'unused-allowance', message)
}

export function isUnbending(rule: string): boolean {
  return (UNBENDING as readonly string[]).includes(rule)
}

function findingAt(
  { node, rule: excused }: Allowance,
  rule: keyof typeof ENGINE_RULES,
  message: string,
): Finding {
  return {
    rule,
    severity: ENGINE_RULES[rule].severity,
    message,
    file: node.document.path,
    place: placeOf(node, ['milepost', 'allow', excused], 'key'),
    id: node.key,
  }
}
