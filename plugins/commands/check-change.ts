import { compareFindings, type Finding } from '../basics/finding.ts'
import { code } from '../basics/wording.ts'
import { type Change, nameOf } from '../changes/change.ts'
import type { ChangeContext, ChangeFault, ChangeRule } from '../changes/change-rule.ts'
import { CHANGE_RULES } from '../changes/index.ts'
import { proposalsOf } from '../changes/proposals.ts'
import type { Allowed } from '../engine/allowances.ts'
import type { Outcome } from '../engine/check.ts'
import type { Config } from '../engine/config.ts'
import type { Project } from '../engine/project.ts'
import { changePolicyOn } from '../engine/settings/change-policy.ts'
import type { Node } from '../entries/entry.ts'
import { addressOf } from '../links/addresses/routes.ts'
import { changedRepository } from './changed-files.ts'
import type { PullRequest } from './pull-request.ts'

export interface ChangeFindings {
  readonly change: Change
  readonly findings: readonly Finding[]
  /** Findings that a label of the pull request allows. */
  readonly allowed: readonly Allowed[]
}

/** Checks a pull request against the configured policy. The documents have been checked before. */
export async function checkChange(
  { root, config }: Project,
  { graph, today }: Pick<Outcome, 'graph' | 'today'>,
  request: PullRequest,
): Promise<ChangeFindings> {
  const { files, owners, folder } = await changedRepository(root, request)
  const { number, title, description, labels } = request
  const change: Change = { number, title, description, labels, files }
  const homes = [config.site, config.repository, request.repository].flatMap((home) => home ?? [])
  const kinds = config.change.proposals
  const pageOf = (node: Node) => addressOf(node, config.base)
  const proposals = proposalsOf(change, { graph, kinds, homes, addressOf: pageOf })
  const policy = changePolicyOn(graph, config.change, today)
  const context = { change, policy, proposals, owners, folder }
  const found = CHANGE_RULES.map((rule) => ({ rule, findings: findingsOf(rule, context, config) }))
  const judged = found.map((each) => ({ ...each, reason: allowanceFor(each.rule, context) }))
  return {
    change,
    findings: judged
      .flatMap(({ findings, reason }) => (reason === undefined ? findings : []))
      .sort(compareFindings),
    allowed: judged.flatMap(({ findings, reason }) =>
      reason === undefined ? [] : findings.map((finding) => ({ finding, reason })),
    ),
  }
}

function findingsOf(
  rule: ChangeRule,
  context: ChangeContext,
  { rules }: Config,
): readonly Finding[] {
  const strictness = rules[rule.id]
  const configured = typeof strictness === 'object' ? strictness.severity : strictness
  const severity = configured ?? rule.severity
  if (severity === 'off') return []
  const faults = [...rule.check(context)]
  return faults.map((each) => ({ ...findingOf(each, context), rule: rule.id, severity }))
}

function findingOf({ file, ...fault }: ChangeFault, { change }: ChangeContext) {
  const placeless =
    file === undefined
      ? 'It is about the change as a whole.'
      : 'It is about a line that is missing.'
  return { ...fault, file: file ?? nameOf(change), place: null, placeless }
}

function allowanceFor({ id }: ChangeRule, { change, policy }: ChangeContext): string | undefined {
  const labels = new Set(policy.allowedBy[id]?.map((label) => label.toLowerCase()))
  const label = change.labels.find((each) => labels.has(each.toLowerCase()))
  return label && `the label ${code(label)}`
}
