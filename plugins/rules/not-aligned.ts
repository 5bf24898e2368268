import { code, enumerate } from '../basics/wording.ts'
import { type Misalignment, misalignments } from '../clocks/releases/alignment.ts'
import type { Entry } from '../entries/entry.ts'
import type { PolicyData } from '../kinds/policy.ts'
import { release } from '../kinds/release.ts'
import { governingPolicy } from './base/governing-policy.ts'
import { versionPath } from './base/release-places.ts'
import type { Rule } from './base/rule.ts'
import { relatedAt } from './base/run-rules.ts'

export const notAligned: Rule = {
  id: 'not-aligned',
  severity: 'error',
  finds:
    'an aligned component with another Major.Minor than its line, or a Helm chart with another patch',
  source:
    "Flyte's release process of 2022: components are aligned, and the Helm chart is identical.",
  *check(context) {
    for (const node of context.graph.entries(release)) {
      const policy = governingPolicy(node, context)
      if (!policy) continue
      for (const fault of misalignments(node.data, policy.data, context.dayFor(node))) {
        const { component, promise, version } = fault
        const at = policy.data[promise]?.indexOf(component) ?? -1
        yield {
          node,
          path: versionPath(node.data, component, version),
          message: messageFor(fault, { line: node.data.line, policy }),
          related: [relatedAt(`${promise} by this policy`, policy, [promise, at])],
        }
      }
    }
  },
}

function messageFor(
  { component, promise, version, expected }: Misalignment,
  { line, policy }: { readonly line: string; readonly policy: Entry<PolicyData> },
): string {
  const found = `${code(component)} is at ${code(version)} in line ${code(line)}`
  if (promise === 'aligned') return `${found}, expected ${code(expected)}.`
  const others = (policy.data.identical ?? []).filter((each) => each !== component).map(code)
  const same = others.length > 0 ? ` like ${enumerate(others, 'and')}` : ''
  return `${found}, expected exactly ${code(expected)}${same}.`
}
