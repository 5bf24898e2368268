import { parseLine } from '../basics/version.ts'
import { code } from '../basics/wording.ts'
import { lineClocks } from '../clocks/releases/line-states.ts'
import { releaseHistory } from '../clocks/releases/release-documents.ts'
import { type Sequence, sequences } from '../clocks/releases/sequences.ts'
import { branchName } from '../clocks/releases/version-names.ts'
import type { Entry } from '../entries/entry.ts'
import type { ReleaseData } from '../kinds/release.ts'
import { governingPolicy } from './base/governing-policy.ts'
import type { Rule, RuleContext } from './base/rule.ts'
import { relatedAt } from './base/run-rules.ts'

export const releaseBranchMissing: Rule = {
  id: 'release-branch-missing',
  severity: 'error',
  finds: 'a supported line without the release branch that its policy requires',
  source: "Flyte's release process: after each minor release, a release branch is created.",
  *check(context) {
    const { graph, branches } = context
    if (!branches) return
    for (const sequence of sequences(graph)) {
      for (const node of supportedIn(sequence, context)) {
        const policy = governingPolicy(node, context)
        const at = policy?.data.requires?.indexOf('branch') ?? -1
        const line = parseLine(node.data.line)
        if (!policy || !line || at < 0) continue
        if (node.data.branch !== undefined) continue
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

/** Returns the lines of a sequence that get fixes on the day that each is judged on. */
function supportedIn(
  sequence: Sequence,
  { graph, dayFor }: RuleContext,
): readonly Entry<ReleaseData>[] {
  return [...Map.groupBy(sequence.releases, dayFor)].flatMap(([day, entries]) => {
    const clocks = lineClocks(releaseHistory(graph, day, sequence))
    const supported = clocks.filter(({ state }) => SUPPORTED.has(state)).map(({ line }) => line)
    return entries.filter(({ data }) => supported.includes(data.line))
  })
}

const SUPPORTED: ReadonlySet<string> = new Set(['current', 'supported', 'security-only'])
