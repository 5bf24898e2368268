import { addDays, type Day } from '../../basics/calendar.ts'
import { memoized } from '../../basics/memo.ts'
import { policyInForce } from '../../basics/policy-in-force.ts'
import { parseVersion } from '../../basics/version.ts'
import type { Patch, ReleaseData } from '../../kinds/release.ts'
import { type Backport, backports } from './backports.ts'
import type { ReleaseHistory } from './release-history.ts'

/** A fix that one line has, and that another line must have by the policy and has not. */
export interface MissingBackport extends Backport {
  readonly component: string
  /** The patch that has the fix, with its line and its place in that line's patches. */
  readonly from: { readonly line: string; readonly at: number; readonly patch: Patch }
  /** The last day on which it was in time. */
  readonly due: Day
}

/**
 * Finds the fixes that supported lines have not got. Patches with the same `fix` have the same fix.
 * Security patches without it are counted: a line must have as many as the others had while it was
 * supported.
 */
export function missingBackports(history: ReleaseHistory): readonly MissingBackport[] {
  const { releases, policies, today } = history
  const byLine = new Map(releases.map((release) => [release.line, release]))
  const linesFor = memoized((key: string) => {
    const [component = '', merged, kind] = JSON.parse(key) as readonly [string, Day, boolean]
    return backports({ component, merged, security: kind }, history)?.into ?? []
  })
  const ranks = new Map<string, number>()
  const found = new Map<string, MissingBackport>()
  for (const { line, patches = [] } of releases) {
    for (const [at, patch] of [...patches.entries()].sort(([, a], [, b]) =>
      a.on < b.on ? -1 : 1,
    )) {
      if (!isFix(patch) || patch.on > today) continue
      const { component, security = false, fix } = patch
      const days = policyInForce(policies, patch.on)?.['backport-days'] ?? 0
      const due = addDays(patch.on, days)
      for (const into of linesFor(JSON.stringify([component, patch.on, security]))) {
        if (into.line === line) continue
        const key = JSON.stringify([into.line, component, fix ?? `from ${line}`])
        const rank = (ranks.get(key) ?? 0) + 1
        ranks.set(key, rank)
        if (due >= today || hasFix(byLine.get(into.line), patch, { rank, today })) continue
        found.set(fix === undefined ? `${key} ${rank}` : key, {
          ...into,
          component,
          from: { line, at, patch },
          due,
        })
      }
    }
  }
  return [...found.values()]
}

function isFix({ fix, security, version }: Patch): boolean {
  return (fix !== undefined || security === true) && parseVersion(version)?.beta === undefined
}

function hasFix(
  release: ReleaseData | undefined,
  { component, fix }: Patch,
  { rank, today }: { readonly rank: number; readonly today: Day },
): boolean {
  const own = (release?.patches ?? []).filter(
    (patch) => patch.component === component && isFix(patch) && patch.on <= today,
  )
  if (fix !== undefined) return own.some((patch) => patch.fix === fix)
  return own.filter(({ security }) => security === true).length >= rank
}
