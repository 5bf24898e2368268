import type { Day } from '../../basics/calendar.ts'
import { given } from '../../basics/given.ts'
import { policyInForce } from '../../basics/policy-in-force.ts'
import { type LineState, lineClocks } from './line-states.ts'
import { nextPatch, nextVersions } from './next-version.ts'
import { newestFirst, type ReleaseHistory } from './release-history.ts'
import { branchName } from './version-names.ts'

/** A fix that was merged to the main branch. */
export interface Fix {
  readonly component: string
  readonly merged: Day
  readonly security?: boolean
}

export interface Backports {
  /** The tag of the merge itself: `v1.3.0b0`. Undefined for a component with its own versions. */
  readonly merge?: string
  /** The lines that must get the fix, newest first. */
  readonly into: readonly Backport[]
  /** Released lines that no longer get the fix. */
  readonly not: readonly { readonly line: string; readonly state: LineState }[]
}

export interface Backport {
  readonly line: string
  readonly state: LineState
  /** The branch of the line: `release-v1.2`. */
  readonly branch: string
  /** The beta before the patch: `v1.2.1b0`. Developers decide whether to release it. */
  readonly beta: string
  /** The version of the patch: `v1.2.1`. */
  readonly patch: string
}

const FIXED: readonly LineState[] = ['current', 'supported']
const SECURED: readonly LineState[] = [...FIXED, 'security-only']
const RELEASED: readonly LineState[] = [...SECURED, 'ended']

/**
 * Lists the branches and patch versions that must get a fix, judged on the day it was merged.
 * Returns undefined when no policy is in force.
 */
export function backports(
  fix: Fix,
  { releases, policies }: Pick<ReleaseHistory, 'releases' | 'policies'>,
): Backports | undefined {
  const history = { releases, policies, today: fix.merged }
  const policy = policyInForce(policies, fix.merged)
  if (!policy) return undefined
  const states = new Map(lineClocks(history).map(({ line, state }) => [line, state]))
  const wanted = fix.security ? SECURED : FIXED
  const into: Backport[] = []
  const not: { line: string; state: LineState }[] = []
  for (const { data } of newestFirst(releases)) {
    const state = states.get(data.line)
    if (!state || !RELEASED.includes(state)) continue
    const patch = nextPatch(data, fix.component, { policy, day: fix.merged })
    if (!patch || !wanted.includes(state)) not.push({ line: data.line, state })
    else {
      const branch = branchName(patch.version, policy)
      into.push({ line: data.line, state, branch, beta: patch.beta, patch: patch.release })
    }
  }
  const merge = nextVersions(history, fix.component)?.merge
  return { ...given({ merge }), into, not }
}
