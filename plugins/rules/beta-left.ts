import { code } from '../basics/wording.ts'
import { leftBetas } from '../clocks/releases/left-betas.ts'
import { release } from '../kinds/release.ts'
import { governingPolicy } from './base/governing-policy.ts'
import type { Rule } from './base/rule.ts'
import { relatedAt } from './base/run-rules.ts'

export const betaLeft: Rule = {
  id: 'beta-left',
  severity: 'warning',
  finds: 'a beta of a patch that was not released within the weeks of the policy',
  source: "Flyte's release process: a beta such as `v1.2.1b0` is for testing before `v1.2.1`.",
  *check(context) {
    for (const node of context.graph.entries(release)) {
      const policy = governingPolicy(node, context)
      const weeks = policy?.data['beta-weeks']
      if (!policy || weeks === undefined) continue
      for (const { patch, at, due } of leftBetas(node.data, weeks, context.dayFor(node))) {
        yield {
          node,
          path: ['patches', at, 'version'],
          message: `Beta ${code(patch.version)} of ${code(patch.component)} was to be released by ${due}; add its release, or another beta.`,
          related: [relatedAt('as this policy says', policy, ['beta-weeks'])],
        }
      }
    }
  },
}
