import { code } from '../basics/wording.ts'
import { gateFault } from '../clocks/releases/gates.ts'
import type { Entry } from '../entries/entry.ts'
import { type ReleaseData, release } from '../kinds/release.ts'
import { governingPolicy } from './base/governing-policy.ts'
import type { Rule, RuleContext, RuleFault } from './base/rule.ts'
import { relatedAt } from './base/run-rules.ts'

export const releaseGateOpen: Rule = {
  id: 'release-gate-open',
  severity: 'error',
  finds: 'a released line with an open gate, or without what its policy requires',
  source:
    "Flyte's release train of 2020: each release has a milestone, a changelog, an announcement and a golden test suite.",
  *check(context) {
    for (const node of context.graph.entries(release)) {
      if (node.data.status !== 'released') continue
      yield* openGates(node)
      yield* missingParts(node, context)
    }
  },
}

function* openGates(node: Entry<ReleaseData>): Iterable<RuleFault> {
  for (const [at, gate] of (node.data.gates ?? []).entries()) {
    const fault = gateFault(gate)
    if (!fault) continue
    const { line } = node.data
    const message = `Line ${code(line)} is released, but its gate ${code(gate.title)} ${fault.text}.`
    yield { node, path: ['gates', at, fault.field], message }
  }
}

/** Finds addresses and gates that the policy requires and the line does not have. */
function* missingParts(node: Entry<ReleaseData>, context: RuleContext): Iterable<RuleFault> {
  const policy = governingPolicy(node, context)
  if (!policy) return
  const { line, gates = [] } = node.data
  const has = new Set(gates.map(({ title }) => title.toLowerCase()))
  const without = `Line ${code(line)} is released without`
  for (const [at, field] of (policy.data.requires ?? []).entries()) {
    if (field === 'branch' || node.data[field] !== undefined) continue
    const message = `${without} ${code(field)}, which its policy requires; add its address.`
    yield {
      node,
      path: ['line'],
      message,
      related: [relatedAt('required here', policy, ['requires', at])],
    }
  }
  for (const [at, title] of (policy.data.gates ?? []).entries()) {
    if (has.has(title.toLowerCase())) continue
    const message = `${without} the gate ${code(title)}, which its policy requires; add it with its state.`
    yield {
      node,
      path: ['line'],
      message,
      related: [relatedAt('required here', policy, ['gates', at])],
    }
  }
}
