import type { TrackedIssue } from '../entries/read-issues.ts'

/** The issues of all snapshots. It is empty when the project has no snapshot. */
export interface IssueSnapshot {
  readonly all: readonly TrackedIssue[]
  /** Finds an issue by its address, in any spelling of that address. */
  at(url: string): TrackedIssue | undefined
}

/** Indexes issues by address. When two snapshots list the same issue, the first one counts. */
export function indexIssues(issues: readonly TrackedIssue[]): IssueSnapshot {
  const byAddress = new Map<string, TrackedIssue>()
  for (const issue of issues) {
    const address = plainAddress(issue.data.url)
    if (!byAddress.has(address)) byAddress.set(address, issue)
  }
  return { all: [...byAddress.values()], at: (url) => byAddress.get(plainAddress(url)) }
}

/**
 * Removes the scheme and everything after `?` or `#`, and lowers the case: code hosts ignore case.
 */
function plainAddress(url: string): string {
  return url
    .replace(/^https?:\/\/(www\.)?/i, '')
    .replace(/[?#].*$/s, '')
    .replace(/(?<!\/)\/+$/, '')
    .toLowerCase()
}
