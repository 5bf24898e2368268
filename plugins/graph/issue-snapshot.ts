import type { TrackedIssue } from '../entries/read-issues.ts'

/** The issues of all snapshots; none where the project keeps no snapshot. */
export interface IssueSnapshot {
  readonly all: readonly TrackedIssue[]
  /** The issue of an address, however the address is written. */
  at(url: string): TrackedIssue | undefined
}

/** An issue that two snapshots list is taken from the first. */
export function indexIssues(issues: readonly TrackedIssue[]): IssueSnapshot {
  const byAddress = new Map<string, TrackedIssue>()
  for (const issue of issues) {
    const address = plainAddress(issue.data.url)
    if (!byAddress.has(address)) byAddress.set(address, issue)
  }
  return { all: [...byAddress.values()], at: (url) => byAddress.get(plainAddress(url)) }
}

/** Without what leads to one comment; code hosts do not tell letter case apart. */
function plainAddress(url: string): string {
  return url
    .replace(/^https?:\/\/(www\.)?/i, '')
    .replace(/[?#].*$/s, '')
    .replace(/\/+$/, '')
    .toLowerCase()
}
