import type { Entry } from '../../entries/entry.ts'
import { ownerlessComponents } from '../../graph/ownership.ts'
import { isOpen } from '../../graph/phase.ts'
import { group } from '../../kinds/group.ts'
import { byTitle, type ViewContext } from '../context.ts'
import { type Excerpt, excerptOf } from '../excerpt.ts'
import { wantedBy } from '../groups/wanted.ts'
import { type DocumentLink, documentLink, type LinkRow } from '../link-row.ts'
import { askLinks } from './ask-links.ts'
import { livingItems } from './living-items.ts'
import { type PlanRow, planRow } from './plan-row.ts'

/** Everything that looks for somebody: an invitation to readers. */
export interface UnownedPage {
  readonly items: Excerpt<PlanRow & Asked>
  /** Groups that look for people, and those in which a role is open. */
  readonly groups: readonly GroupSearch[]
  readonly components: readonly (DocumentLink & Asked)[]
}

interface Asked {
  /** The places to ask at, and the page to change the document. */
  readonly ask: readonly LinkRow[]
}

export interface GroupSearch extends DocumentLink, Asked {
  /** The people and the help that the group looks for. */
  readonly wanted: readonly string[]
}

const MOST_ROWS = 200

export function unownedPage(context: ViewContext): UnownedPage {
  const { graph } = context
  const items = livingItems(context).filter(
    (entry) => isOpen(entry) && (entry.data.owners ?? []).length === 0,
  )
  const components = [...ownerlessComponents(graph)].map(({ component }) => component)
  const asked = (entry: Entry) => ({ ask: askLinks(context, entry) })
  return {
    items: excerptOf(items, MOST_ROWS, (entry) => ({
      ...planRow(context, entry),
      ...asked(entry),
    })),
    groups: graph
      .entries(group)
      .toSorted(byTitle)
      .map((entry) => ({
        ...documentLink(context, entry),
        ...asked(entry),
        wanted: wantedBy(context, entry),
      }))
      .filter(({ wanted }) => wanted.length > 0),
    components: components
      .toSorted(byTitle)
      .map((entry) => ({ ...documentLink(context, entry), ...asked(entry) })),
  }
}
