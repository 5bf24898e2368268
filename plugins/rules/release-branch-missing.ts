import { parseLine } from '../basics/version.ts'
import { code } from '../basics/wording.ts'
import { lineClocks } from '../clocks/releases/line-states.ts'
import { releaseHistory } from '../clocks/releases/release-documents.ts'
import { branchName } from '../clocks/releases/version-names.ts'
import { release } from '../kinds/release.ts'
import { governingPolicy } from './base/governing-policy.ts'
import type { Rule } from './base/rule.ts'
import { relatedAt } from './base/run-rules.ts'

export const releaseBranchMissing: Rule = {
  id: 'release-branch-missing',
  severity: 'error',
  finds: 'a supported line without the release branch that its policy requires',
  source: "Flyte's release process: after each minor release, a release branch is created.",
  *check(context) {
    const { graph, branches, dayFor } = context
    if (!branches) return
    for (const [day, entries] of Map.groupBy(graph.entries(release), dayFor)) {
      const clocks = lineClocks(releaseHistory(graph, day))
      const supported = new Set(
        clocks.filter(({ state }) => SUPPORTED.has(state)).map(({ line }) => line),
      )
      for (const node of entries) {
        const policy = governingPolicy(node, context)
        const at = policy?.data.requires?.indexOf('branch') ?? -1
        const line = parseLine(node.data.line)
        if (!policy || !line || at < 0) continue
        if (node.data.branch !== undefined || !supported.has(node.data.line)) continue
        const name = branchName(line, policy.data)
        if (branches.has(name)) continue
        yield {
          node,
          path: ['line'],
          message: `Cannot find the branch ${code(name)} of line ${code(node.data.line)}; create it, or write its address as ${code('branch')}.`,
          related: [relatedAt('required here', policy, ['requires', at])],
        }
      }
    }
  },
}

const SUPPORTED: ReadonlySet<string> = new Set(['current', 'supported', 'security-only'])
