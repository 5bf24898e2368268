import { parseVersion } from '../basics/version.ts'
import { code } from '../basics/wording.ts'
import { newestFirst } from '../clocks/releases/release-history.ts'
import { sequences } from '../clocks/releases/sequences.ts'
import type { Entry } from '../entries/entry.ts'
import { type ReleaseData, release } from '../kinds/release.ts'
import type { Rule, RuleFault } from './base/rule.ts'
import { relatedAt } from './base/run-rules.ts'

export const releaseOutOfOrder: Rule = {
  id: 'release-out-of-order',
  severity: 'warning',
  finds: 'a line that is released or planned before an older one, or a patch before its line',
  source: "Flyte's release process: each quarter the minor version goes up by one.",
  *check({ graph }) {
    for (const { releases } of sequences(graph)) yield* linesOutOfOrder(releases)
    for (const node of graph.entries(release)) yield* patchesOutOfOrder(node)
  },
}

function* linesOutOfOrder(releases: readonly Entry<ReleaseData>[]): Iterable<RuleFault> {
  const byData = new Map(releases.map((entry) => [entry.data, entry]))
  const lines = newestFirst([...byData.keys()]).flatMap(({ data }) => byData.get(data) ?? [])
  for (const [at, node] of lines.entries()) {
    const older = lines[at + 1]
    if (older) yield* beforeOlder(node, older)
  }
}

function* beforeOlder(node: Entry<ReleaseData>, older: Entry<ReleaseData>): Iterable<RuleFault> {
  const [{ line, on, status }, before] = [node.data, older.data]
  const related = (field: string) => [relatedAt('the line before it', older, [field])]
  if (status === 'released' && before.status !== 'released') {
    const message = `Line ${code(line)} is released, but ${code(before.line)} before it is still ${code(before.status)}; no line is skipped.`
    yield { node, path: ['status'], message, related: related('status') }
  } else if (on !== undefined && before.on !== undefined && on < before.on) {
    const verb = status === 'released' ? 'was released on' : 'is planned for'
    const message = `Line ${code(line)} ${verb} ${on}, before ${code(before.line)} on ${before.on}; correct one of the days.`
    yield { node, path: ['on'], message, related: related('on') }
  }
}

/** Finds patches before the first release of their line. A beta may come before it. */
function* patchesOutOfOrder(node: Entry<ReleaseData>): Iterable<RuleFault> {
  const { line, on, status, patches = [] } = node.data
  if (on === undefined || status !== 'released') return
  for (const [at, { version, on: day }] of patches.entries()) {
    const isBeta = parseVersion(version)?.beta !== undefined
    if (day >= on || isBeta) continue
    yield {
      node,
      path: ['patches', at, 'on'],
      message: `Patch ${code(version)} is dated ${day}, before line ${code(line)} was released on ${on}; correct one of the days.`,
      related: [relatedAt('released here', node, ['on'])],
    }
  }
}
