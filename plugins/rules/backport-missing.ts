import { code } from '../basics/wording.ts'
import { missingBackports } from '../clocks/releases/missing-backports.ts'
import { releaseHistory } from '../clocks/releases/release-documents.ts'
import { type Sequence, sequences } from '../clocks/releases/sequences.ts'
import type { Rule, RuleContext, RuleFault } from './base/rule.ts'
import { relatedAt } from './base/run-rules.ts'

export const backportMissing: Rule = {
  id: 'backport-missing',
  severity: 'warning',
  finds: 'a fix of one line that another supported line lacks',
  source:
    "Flyte's release process: whoever fixed something applies the patch to the supported prior releases.",
  *check(context) {
    for (const sequence of sequences(context.graph)) yield* missingIn(sequence, context)
  },
}

function* missingIn(sequence: Sequence, { graph, dayFor }: RuleContext): Iterable<RuleFault> {
  for (const [today, entries] of Map.groupBy(sequence.releases, dayFor)) {
    const lines = new Map(entries.map((entry) => [entry.data.line, entry]))
    for (const missing of missingBackports(releaseHistory(graph, today, sequence))) {
      const node = lines.get(missing.line)
      if (!node) continue
      const { component, from, branch, patch, due } = missing
      const { fix, version, security } = from.patch
      const what = `${security ? 'Security fix' : 'Fix'}${fix === undefined ? '' : ` ${code(fix)}`} of ${code(component)}`
      const first = lines.get(from.line)
      yield {
        node,
        path: node.data.patches ? ['patches'] : ['line'],
        at: 'key',
        message: `${what} is in ${code(version)}, but not in line ${code(missing.line)}, which was to get it by ${due}; add the patch.`,
        help: `The next patch is ${code(patch)}, from the branch ${code(branch)}.`,
        related: first ? [relatedAt('fixed here', first, ['patches', from.at, 'version'])] : [],
      }
    }
  }
}
