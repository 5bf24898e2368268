import { type Line, parseVersion, type Version } from '../../basics/version.ts'
import type { PolicyData } from '../../kinds/policy.ts'
import { shippedPolicy } from '../../shipped/policies.ts'

type Names = Pick<PolicyData, 'branch' | 'beta'>

/** Returns the branch of a release line, named as the policy defines. */
export function branchName(line: Line, policy: Names): string {
  return filled(policy.branch ?? shippedPolicy().branch, { major: line.major, minor: line.minor })
}

/** Writes a version as the policy defines: `v1.3.0b0`, `v1.3.0`. */
export function versionName(version: Version, policy: Names): string {
  const { major, minor, patch, beta } = version
  const template = policy.beta ?? shippedPolicy().beta
  if (beta !== undefined) return filled(template, { major, minor, patch, n: beta })
  return filled(template.replace(/(?<![^{}])[^{}]*\{n\}.*$/s, ''), { major, minor, patch })
}

/** Returns the version that a tag names as the policy defines, or undefined for any other tag. */
export function versionOf(tag: string, policy: Names): Version | undefined {
  const [end = ''] = /(?<![-.a-z\d])[-.a-z\d]+$/.exec(tag) ?? []
  const version = parseVersion(/v?(?<!\d)\d+\.\d+\.\d+.*/s.exec(end)?.[0] ?? '')
  return version && versionName(version, policy) === tag ? version : undefined
}

function filled(template: string, numbers: Readonly<Record<string, number>>): string {
  return Object.entries(numbers).reduce(
    (text, [name, number]) => text.replaceAll(`{${name}}`, String(number)),
    template,
  )
}
