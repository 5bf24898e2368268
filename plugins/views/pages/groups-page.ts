import { given } from '../../basics/given.ts'
import type { Entry } from '../../entries/entry.ts'
import { phaseOf } from '../../graph/phase.ts'
import { type GroupData, group } from '../../kinds/group.ts'
import { isClosed } from '../../kinds/status.ts'
import type { Words } from '../../words/words.ts'
import { byTitle, type ViewContext } from '../context.ts'
import { type LeadRow, leadRows } from '../groups/group-leads.ts'
import { meetingRow } from '../groups/meeting-row.ts'
import { type DocumentLink, documentLink, type LinkRow, namedBy } from '../link-row.ts'

/** The directory of groups: a table for each type that has any, then those that ended. */
export interface GroupsPage {
  readonly sections: readonly GroupSection[]
}

export interface GroupSection {
  /** The anchor of the section. */
  readonly id: string
  readonly title: string
  readonly rows: readonly GroupRow[]
}

export interface GroupRow extends DocumentLink {
  readonly description?: string
  readonly scope?: string
  readonly leads: readonly LeadRow[]
  /** True when it should have a lead and has none. */
  readonly leaderless: boolean
  readonly parent?: LinkRow
  /** The time of its meetings: `every week on Monday`. */
  readonly meets?: string
}

/** The types of groups in the order of the directory, with the anchor of each. */
const TYPES = [
  ['committee', 'committees'],
  ['sig', 'special-interest-groups'],
  ['wg', 'working-groups'],
  ['user-group', 'user-groups'],
  ['team', 'teams'],
] as const satisfies readonly (readonly [GroupData['type'], string])[]

export function typeName(type: GroupData['type'], words: Words): string {
  return words(`group.${type}`, { count: 1 })
}

export function groupsPage(context: ViewContext): GroupsPage {
  const groups = [...context.graph.entries(group)].sort(byTitle)
  const living = groups.filter((entry) => !isClosed(phaseOf(entry)))
  const t = context.words
  const sections = TYPES.map(([type, id]) => ({
    id,
    title: t(`group.${type}`, { count: 2 }),
    rows: living.filter(({ data }) => data.type === type).map((entry) => groupRow(context, entry)),
  }))
  const retired = groups.filter((entry) => isClosed(phaseOf(entry)))
  return {
    sections: [
      ...sections,
      {
        id: 'retired',
        title: t('groups.retired'),
        rows: retired.map((entry) => groupRow(context, entry)),
      },
    ].filter(({ rows }) => rows.length > 0),
  }
}

function groupRow(context: ViewContext, entry: Entry<GroupData>): GroupRow {
  const { description, scope, meetings } = entry.data
  const [meeting] = meetings ?? []
  const leads = leadRows(context, entry).filter(({ current }) => current)
  return {
    ...documentLink(context, entry),
    leads,
    leaderless: leads.length === 0 && phaseOf(entry) === 'active' && entry.data.type !== 'team',
    ...given({
      description,
      scope,
      parent: namedBy(context, entry, 'parent')[0],
      meets: meeting && meetingRow(meeting, context.words).when,
    }),
  }
}
