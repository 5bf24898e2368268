import { percentDecoded } from '../basics/percent.ts'
import { isClosedOn } from '../clocks/triage.ts'
import type { ViewContext } from './context.ts'

/** A list of issues on another site: its address, and its labels if they are given. */
export interface IssueList {
  readonly query?: string | undefined
  readonly labels?: readonly string[] | undefined
}

/**
 * Counts the open issues of the snapshots in a list. Returns undefined when the list cannot be
 * matched with the snapshots.
 */
export function openIssues(
  { issues, today }: Pick<ViewContext, 'issues' | 'today'>,
  { query, labels = labelsIn(query) }: IssueList,
): number | undefined {
  if (issues.all.length === 0 || labels.length === 0) return undefined
  const wanted = labels.map((label) => label.toLowerCase())
  const home = repositoryIn(query)
  return issues.all.filter(({ data }) => {
    if (isClosedOn(data, today)) return false
    if (home !== undefined && !data.url.toLowerCase().startsWith(home)) return false
    const own = data.labels.map(({ name }) => name.toLowerCase())
    return wanted.every((label) => own.includes(label))
  }).length
}

const LABEL_PAGE = /^\/[^/]+\/[^/]+\/labels\/([^/]+)\/?$/
const LABEL_TERM = /(?:^|\s)label:(?:"([^"]+)"|(\S+))/g

/** Returns the labels in the address of a list: `…/labels/docs`, `…/issues?q=label:docs`. */
function labelsIn(query: string | undefined): readonly string[] {
  const address = query !== undefined && URL.canParse(query) ? new URL(query) : undefined
  if (!address) return []
  const [, label] = LABEL_PAGE.exec(address.pathname) ?? []
  if (label !== undefined) return [percentDecoded(label) ?? label]
  const terms = (address.searchParams.get('q') ?? '').matchAll(LABEL_TERM)
  return [...terms].map(([, quoted, bare]) => quoted ?? bare ?? '')
}

/** Returns the repository's address in lower case: `https://github.com/example/project/`. */
function repositoryIn(query: string | undefined): string | undefined {
  return /^https:\/\/github\.com\/[^/]+\/[^/]+\//i.exec(query ?? '')?.[0].toLowerCase()
}
