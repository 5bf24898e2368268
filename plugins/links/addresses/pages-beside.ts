import type { Day } from '../../basics/calendar.ts'
import { isLooking } from '../../clocks/groups/open-roles.ts'
import type { Entry } from '../../entries/entry.ts'
import { asOf } from '../../graph/as-of.ts'
import type { Graph } from '../../graph/graph.ts'
import type { IssueSnapshot } from '../../graph/issue-snapshot.ts'
import { ownerlessComponents } from '../../graph/ownership.ts'
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
export function pagesBeside(graph: Graph, issues: IssueSnapshot, today: Day): readonly PageName[] {
  const judged = [graph.entries(group), graph.entries(item), graph.entries(component)]
  const dated = [...judged, graph.entries(release), graph.entries(rfc)]
  const items = graph.entries(item)
  const isLiving = ({ key }: (typeof items)[number]) => asOf(graph, key) === undefined
  const hasPlan = items.some(isLiving)
  const pages = {
    plan: hasPlan,
    'by-time': hasPlan,
    board: hasPlan,
    timeline: items.some((each) => targetOf(each.data) !== undefined && isLiving(each)),
    graph: items.some((each) => (each.data.needs ?? []).length > 0 && isLiving(each)),
    unowned: looksForSomebody(graph, today),
    changes: dated.some((entries) => entries.length > 0),
    health: judged.some((entries) => entries.length > 0),
    triage: issues.all.length > 0,
  }
  return PAGES.filter((page) => pages[page])
}

/** Says whether an item or a component has no owner, or a group looks for somebody. */
function looksForSomebody(graph: Graph, today: Day): boolean {
  const isLiving = ({ key }: Entry) => asOf(graph, key) === undefined
  return (
    graph
      .entries(item)
      .some((each) => isOpen(each) && !each.data.owners?.length && isLiving(each)) ||
    graph.entries(group).some((each) => isLooking(each.data, today) && isLiving(each)) ||
    [...ownerlessComponents(graph)].length > 0
  )
}
