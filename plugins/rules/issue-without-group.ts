import { policyInForce } from '../basics/policy-in-force.ts'
import { code } from '../basics/wording.ts'
import { triageState } from '../clocks/triage.ts'
import { isOpen } from '../graph/phase.ts'
import { labelName } from '../kinds/fields/asset.ts'
import { governance } from '../kinds/governance.ts'
import { group } from '../kinds/group.ts'
import { repositoryOfIssue } from '../kinds/issue.ts'
import type { Rule, RuleContext } from './base/rule.ts'

export const issueWithoutGroup: Rule = {
  id: 'issue-without-group',
  severity: 'warning',
  finds: 'a triaged issue without a label that a group owns',
  source: "Flyte's governance RFC: every issue and pull request belongs to some SIG.",
  *check({ graph, issues, triage, today }) {
    const all = graph.entries(governance).map(({ data }) => data)
    if (issues.all.length === 0 || !policyInForce(all, today)?.['issues-owned']) return
    const owned = ownedLabels(graph)
    for (const node of issues.all) {
      const { number, title, labels, url } = node.data
      const { state } = triageState(node.data, triage, today)
      if (state !== 'assigned' && state !== 'unassigned') continue
      const repository = repositoryOfIssue(url)
      const names = labels.flatMap(({ name }) => [labelName(name), labelName(name, repository)])
      if (names.some((name) => owned.has(name))) continue
      yield {
        node,
        path: ['labels'],
        message: `Issue ${number}, ${code(title)}, has no label that a group owns; add one.`,
      }
    }
  },
}

/** Returns the names of the labels that groups at work own. */
function ownedLabels(graph: RuleContext['graph']): ReadonlySet<string> {
  const assets = graph.entries(group).flatMap((entry) => (isOpen(entry) ? entry.data.assets : []))
  return new Set(
    assets.flatMap((asset) =>
      asset && 'label' in asset ? [labelName(asset.label, asset.repo)] : [],
    ),
  )
}
