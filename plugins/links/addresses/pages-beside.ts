import type { Graph } from '../../graph/graph.ts'
import type { IssueSnapshot } from '../../graph/issue-snapshot.ts'
import { component } from '../../kinds/component.ts'
import { group } from '../../kinds/group.ts'
import { item } from '../../kinds/item.ts'
import type { PageName } from './routes.ts'

/**
 * Returns the names of the site's pages that are about no document. A page about nothing is left
 * out.
 */
export function pagesBeside(graph: Graph, issues: IssueSnapshot): readonly PageName[] {
  const judged = [graph.entries(group), graph.entries(item), graph.entries(component)]
  const pages = { health: judged.flat().length > 0, triage: issues.all.length > 0 }
  return PAGES.filter((page) => pages[page])
}

const PAGES = ['health', 'triage'] as const satisfies readonly PageName[]
