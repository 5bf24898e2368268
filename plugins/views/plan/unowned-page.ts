import { asOf } from '../../graph/as-of.ts'
import { ownerlessComponents } from '../../graph/ownership.ts'
import { isOpen } from '../../graph/phase.ts'
import { group } from '../../kinds/group.ts'
import { byTitle, type ViewContext } from '../context.ts'
import { type Excerpt, excerptOf } from '../excerpt.ts'
import { type DocumentLink, documentLink } from '../link-row.ts'
import { livingItems } from './living-items.ts'
import { type PlanRow, planRow } from './plan-row.ts'

/** Everything that looks for somebody: an invitation to readers. */
export interface UnownedPage {
  readonly items: Excerpt<PlanRow>
  /** Open groups that nobody leads. */
  readonly groups: readonly DocumentLink[]
  readonly components: readonly DocumentLink[]
}

const MOST_ROWS = 200

export function unownedPage(context: ViewContext): UnownedPage {
  const { graph, today } = context
  const items = livingItems(context).filter(
    (entry) => isOpen(entry) && (entry.data.owners ?? []).length === 0,
  )
  const leaderless = graph.entries(group).filter((entry) => {
    const leads = (entry.data.leads ?? []).filter(({ until }) => (until ?? today) >= today)
    return isOpen(entry) && leads.length === 0 && asOf(graph, entry.key) === undefined
  })
  const components = [...ownerlessComponents(graph)].map(({ component }) => component)
  return {
    items: excerptOf(items, MOST_ROWS, (entry) => planRow(context, entry)),
    groups: leaderless.toSorted(byTitle).map((entry) => documentLink(context, entry)),
    components: components.toSorted(byTitle).map((node) => documentLink(context, node)),
  }
}
