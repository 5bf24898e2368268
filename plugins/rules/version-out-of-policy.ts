import { compareLines, type Line, parseLine, parseVersion, printLine } from '../basics/version.ts'
import { code } from '../basics/wording.ts'
import { nextLine } from '../clocks/releases/next-version.ts'
import { sequenceOf } from '../clocks/releases/sequences.ts'
import { versionName } from '../clocks/releases/version-names.ts'
import type { Entry } from '../entries/entry.ts'
import type { PolicyData } from '../kinds/policy.ts'
import { type ReleaseData, release } from '../kinds/release.ts'
import { governingPolicy } from './base/governing-policy.ts'
import { namedVersions } from './base/release-places.ts'
import type { Rule, RuleFault } from './base/rule.ts'
import { relatedAt } from './base/run-rules.ts'
import { unsupportedPatches } from './base/unsupported-patches.ts'

export const versionOutOfPolicy: Rule = {
  id: 'version-out-of-policy',
  severity: 'error',
  finds: 'a version that the release policy does not allow, or a skipped line',
  source:
    "Flyte's release process of 2022: one major version, betas like `v1.3.0b0`, support for one older line.",
  *check(context) {
    for (const node of context.graph.entries(release)) {
      const policy = governingPolicy(node, context)
      if (!policy) continue
      yield* wrongMajor(node, policy)
      yield* malformedBetas(node, policy)
      yield* skippedLine(node, policy, sequenceOf(context.graph, node).releases)
    }
    yield* unsupportedPatches(context)
  },
}

function* wrongMajor(node: Entry<ReleaseData>, policy: Entry<PolicyData>): Iterable<RuleFault> {
  const line = parseLine(node.data.line)
  const { major } = policy.data
  if (!line || line.major === major) return
  yield {
    node,
    path: ['line'],
    message: `Line ${code(node.data.line)} has the major version ${line.major}, expected ${major}.`,
    related: [relatedAt('as this policy says', policy, ['major'])],
  }
}

/**
 * Finds beta versions among the first versions of a released line. Only its patches may be betas.
 */
function* malformedBetas(node: Entry<ReleaseData>, policy: Entry<PolicyData>): Iterable<RuleFault> {
  for (const { component, version, path } of namedVersions(node.data)) {
    const parsed = parseVersion(version)
    if (parsed?.beta === undefined) continue
    const expected = versionName(parsed, policy.data)
    if (withoutV(version) !== withoutV(expected)) {
      const message = `Unexpected beta ${code(version)}, expected ${code(expected)}.`
      const form = policy.data.beta ? [relatedAt('as this policy says', policy, ['beta'])] : []
      yield { node, path, message, related: form }
    } else if (node.data.status === 'released' && path[0] === 'components') {
      const { major, minor, patch } = parsed
      const found = `Line ${code(node.data.line)} is released with the beta ${code(version)}`
      const wanted = code(versionName({ major, minor, patch }, policy.data))
      yield { node, path, message: `${found} of ${code(component)}, expected ${wanted}.` }
    }
  }
}

function withoutV(version: string): string {
  return version.replace(/^v/, '')
}

function* skippedLine(
  node: Entry<ReleaseData>,
  policy: Entry<PolicyData>,
  releases: readonly Entry<ReleaseData>[],
): Iterable<RuleFault> {
  const line = parseLine(node.data.line)
  if (!line || line.major !== policy.data.major) return
  const before = releases
    .flatMap((entry) => {
      const other = parseLine(entry.data.line)
      return other && compareLines(other, line) < 0 ? [{ entry, line: other }] : []
    })
    .sort((a, b) => compareLines(b.line, a.line))[0]
  const expected: Line | undefined = before && nextLine(before.line, policy.data)
  if (!before || !expected || compareLines(expected, line) === 0) return
  const found = `Line ${code(node.data.line)} follows ${code(before.entry.data.line)}`
  yield {
    node,
    path: ['line'],
    message: `${found}, expected ${code(printLine(expected))} between them; none is skipped.`,
    related: [relatedAt('the line before', before.entry, ['line'])],
  }
}
