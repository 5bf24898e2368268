import type { Line, Version } from '../../basics/version.ts'
import type { PolicyTerms } from './policy-in-force.ts'

type Names = Pick<PolicyTerms, 'branch' | 'beta'>

/** How release branches are named where no policy says. */
export const BRANCH = 'release-v{major}.{minor}'
const BETA = 'v{major}.{minor}.{patch}b{n}'

/** The branch that a line is kept on, as the policy names it. */
export function branchName(line: Line, policy: Names): string {
  return filled(policy.branch ?? BRANCH, { major: line.major, minor: line.minor })
}

/** A version as the policy writes it: `v1.3.0b0`, `v1.3.0`. */
export function versionName(version: Version, policy: Names): string {
  const { major, minor, patch, beta } = version
  const template = policy.beta ?? BETA
  if (beta !== undefined) return filled(template, { major, minor, patch, n: beta })
  return filled(template.replace(/[^{}]*\{n\}.*$/s, ''), { major, minor, patch })
}

function filled(template: string, numbers: Readonly<Record<string, number>>): string {
  return Object.entries(numbers).reduce(
    (text, [name, number]) => text.replaceAll(`{${name}}`, String(number)),
    template,
  )
}
