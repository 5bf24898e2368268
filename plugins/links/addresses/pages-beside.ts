import { asOf } from '../../graph/as-of.ts'
import type { Graph } from '../../graph/graph.ts'
import type { IssueSnapshot } from '../../graph/issue-snapshot.ts'
import { isOpen } from '../../graph/phase.ts'
import { component } from '../../kinds/component.ts'
import { group } from '../../kinds/group.ts'
import { item, targetOf } from '../../kinds/item.ts'
import { release } from '../../kinds/release.ts'
import { rfc } from '../../kinds/rfc.ts'
import { PAGES, type PageName } from './routes.ts'

/**
 * Returns the names of the site's pages that are about no document. A page about nothing is left
 * out.
 */
export function pagesBeside(graph: Graph, issues: IssueSnapshot): readonly PageName[] {
  const judged = [graph.entries(group), graph.entries(item), graph.entries(component)]
  const dated = [...judged, graph.entries(release), graph.entries(rfc)]
  const living = graph.entries(item).filter(({ key }) => asOf(graph, key) === undefined)
  const pages = {
    plan: living.length > 0,
    'by-time': living.length > 0,
    board: living.length > 0,
    timeline: living.some((entry) => targetOf(entry.data) !== undefined),
    graph: living.some((entry) => (entry.data.needs ?? []).length > 0),
    unowned: living.some((entry) => isOpen(entry) && !entry.data.owners?.length),
    changes: dated.flat().length > 0,
    health: judged.flat().length > 0,
    triage: issues.all.length > 0,
  }
  return PAGES.filter((page) => pages[page])
}
