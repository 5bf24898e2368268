import type { Finding } from '../../basics/finding.ts'
import { type BaselineEntry, keyOf } from './baseline.ts'
import { type Identity, identityOf, type LinesOf } from './identity.ts'

/** A finding that is not shown, because it is older than the work that is checked. */
export interface HeldFinding {
  readonly finding: Finding
  /** `baseline`, or the revision that had the finding. */
  readonly by: string
}

/** The findings of a check, split by a baseline. */
export interface SplitFindings {
  readonly shown: readonly Finding[]
  readonly held: readonly Finding[]
  /** Entries whose findings are gone, each with the number of those. */
  readonly gone: readonly BaselineEntry[]
}

export interface SplitContext {
  readonly linesOf: LinesOf
  /** Returns true for a finding that is always shown. */
  readonly isAlwaysShown: (finding: Finding) => boolean
}

/**
 * Splits findings into those that entries hold and the others. An entry holds a finding on the same
 * line of text. What is left over holds findings with the same text on a line that has changed.
 */
export function splitFindings(
  findings: readonly Finding[],
  entries: readonly BaselineEntry[],
  { linesOf, isAlwaysShown }: SplitContext,
): SplitFindings {
  if (entries.length === 0) return { shown: findings, held: [], gone: [] }
  const left = entries.map((entry) => ({ entry, count: entry.count }))
  const identities = new Map<Finding, Identity>()
  for (const finding of findings) {
    if (!isAlwaysShown(finding)) identities.set(finding, identityOf(finding, linesOf))
  }
  const held = new Set<Finding>()
  for (const key of [keyOf, keyWithoutLine]) {
    const byKey = Map.groupBy(left, ({ entry }) => key(entry))
    for (const [finding, identity] of identities) {
      const place = held.has(finding)
        ? undefined
        : byKey.get(key(identity))?.find(({ count }) => count > 0)
      if (!place) continue
      place.count -= 1
      held.add(finding)
    }
  }
  return {
    shown: findings.filter((finding) => !held.has(finding)),
    held: findings.filter((finding) => held.has(finding)),
    gone: left.flatMap(({ entry, count }) => (count > 0 ? [{ ...entry, count }] : [])),
  }
}

function keyWithoutLine(identity: Identity): string {
  return keyOf({ ...identity, line: '' })
}
