import { given } from '../../basics/given.ts'
import { demandOn } from '../../clocks/groups/electorate.ts'
import type { Entry } from '../../entries/entry.ts'
import { phaseOf } from '../../graph/phase.ts'
import { type GroupData, group } from '../../kinds/group.ts'
import { type ItemData, item } from '../../kinds/item.ts'
import { isClosed } from '../../kinds/status.ts'
import type { Words } from '../../words/words.ts'
import { byTitle, entryOf, type ViewContext } from '../context.ts'
import { type DocumentFacts, documentFacts } from '../document-facts.ts'
import { type AssetRow, assetRow } from '../groups/asset-row.ts'
import { type ChannelRow, channelRows } from '../groups/channel-row.ts'
import { type GroupHealthRow, groupHealthRow } from '../groups/group-health.ts'
import { type LeadRow, leadRows } from '../groups/group-leads.ts'
import { type MemberRow, memberRows, organisationsOf } from '../groups/group-members.ts'
import {
  type PriorityRow,
  priorityRows,
  type ReportRow,
  reportRows,
} from '../groups/group-progress.ts'
import { type MeetingRow, meetingRow } from '../groups/meeting-row.ts'
import { wantedBy } from '../groups/wanted.ts'
import { type ItemRow, isOpen, itemRow } from '../item-row.ts'
import { type JudgedDay, judgedDay } from '../judged-day.ts'
import { type DocumentLink, documentLink, type LinkRow, namedBy, namers } from '../link-row.ts'
import { type VoteRecord, voteRecord } from '../vote-record.ts'
import { type ApprovalRow, approvalRow } from '../vote-row.ts'
import { linkOrText, webLink } from '../web-link.ts'
import { typeName } from './groups-page.ts'

export interface GroupPage extends DocumentFacts {
  /** The type in words: `Special interest group, horizontal`. */
  readonly type: string
  readonly formed?: string
  /** The day on which it is planned to end. */
  readonly sunset?: string
  readonly retired?: { readonly on: string; readonly why: string; readonly results?: LinkRow }
  readonly approval?: ApprovalRow
  readonly approvalRecord?: VoteRecord
  /** The day it is shown for. */
  readonly judged: JudgedDay
  /** The health of the group; undefined when it has ended. */
  readonly health?: GroupHealthRow
  readonly leads: readonly LeadRow[]
  readonly members: readonly MemberRow[]
  /** The organisations of its present leads and members, in words: `3 organisations: …`. */
  readonly organisations?: string
  /** The priorities that it sets, or that a committee gives to it. */
  readonly priorities: readonly PriorityRow[]
  /** The reports on progress, newest first. */
  readonly reports: readonly ReportRow[]
  readonly meetings: readonly MeetingRow[]
  readonly assets: readonly AssetRow[]
  readonly channels: readonly ChannelRow[]
  /** The people and the help that it looks for. */
  readonly wanted: readonly string[]
  readonly deliverables: readonly DeliverableRow[]
  /** The activity, newest first. */
  readonly activity: readonly ActivityRow[]
  /** The items that name the group or that it owns, each once: open ones first, then by title. */
  readonly items: readonly ItemRow[]
  /** Documents that are no items, grouped by their relation to the group. */
  readonly related: readonly { readonly name: string; readonly links: readonly LinkRow[] }[]
}

export interface DeliverableRow {
  readonly title: LinkRow
  readonly done: boolean
  readonly on?: string
}

export interface ActivityRow {
  readonly on: string
  readonly what: string
  readonly quorum?: boolean
  readonly notes?: LinkRow
}

/**
 * The fields of other documents that name a group, by kind, and their titles on the group's page.
 */
const NAMED_BY = [
  ['fact.parts', 'group', 'parent'],
  ['title.components', 'component', 'owner'],
  ['title.roadmaps', 'roadmap', 'owner'],
  ['fact.sponsors', 'rfc', 'sponsor'],
] as const

export function groupPage(context: ViewContext, id: string): GroupPage {
  const entry = entryOf(context, group, id)
  const { data } = entry
  const judged = judgedDay(context, [entry])
  const days = daysOf(entry, judged)
  return {
    ...documentFacts(context, entry),
    type: [typeName(data.type, context.words), scopeName(data, context.words)]
      .filter(Boolean)
      .join(', '),
    judged,
    leads: leadRows(context, entry),
    members: memberRows(context, entry),
    priorities: priorityRows(context, entry),
    reports: reportRows(context, data),
    meetings: (data.meetings ?? []).map((meeting) => meetingRow(meeting, context.words, days)),
    assets: (data.assets ?? []).map((asset) => assetRow(asset, context.words)),
    channels: channelRows(context, data),
    wanted: wantedBy(context, entry),
    deliverables: (data.deliverables ?? []).map(deliverableRow),
    activity: [...(data.activity ?? [])]
      .sort((a, b) => (a.on < b.on ? 1 : -1))
      .map((each) => activityRow(context, each)),
    items: itemsNaming(context, entry),
    related: relatedTo(context, entry),
    ...given({
      formed: data.formed,
      sunset: data.sunset,
      organisations: organisationsOf(context, entry),
      approvalRecord: voteRecord(context, data.approval),
      approval: approvalOf(context, entry),
      health: isClosed(phaseOf(entry)) ? undefined : groupHealthRow(context, entry),
      retired: data.retired && retirement(context, data.retired),
    }),
  }
}

function scopeName({ scope }: GroupData, words: Words): string | undefined {
  return scope && words.named('scope', scope)
}

function itemsNaming(context: ViewContext, { key }: Entry<GroupData>): readonly ItemRow[] {
  const named = ['group', 'owners'].flatMap((field) => namers(context, key, field))
  const items = [...new Set(named.map((node) => node.key))]
    .flatMap((each) => context.graph.entry(each) ?? [])
    .filter((found): found is Entry<ItemData> => found.kind.name === item.name)
    .sort(byTitle)
  const rows = (open: boolean) =>
    items.filter((each) => isOpen(each) === open).map((each) => itemRow(context, each))
  return [...rows(true), ...rows(false)]
}

function relatedTo(context: ViewContext, entry: Entry<GroupData>): GroupPage['related'] {
  const below = (kind: string, field: string): readonly DocumentLink[] =>
    namers(context, entry.key, field)
      .filter((node) => node.kind.name === kind)
      .sort(byTitle)
      .map((node) => documentLink(context, node))
  const rows: readonly { readonly name: string; readonly links: readonly LinkRow[] }[] = [
    { name: context.words('fact.part-of'), links: namedBy(context, entry, 'parent') },
    {
      name: context.words('fact.works-with'),
      links: [...namedBy(context, entry, 'with'), ...below('group', 'with')],
    },
    ...NAMED_BY.map(([key, kind, field]) => ({
      name: context.words(key),
      links: below(kind, field),
    })),
  ]
  return rows.filter(({ links }) => links.length > 0)
}

/** Returns the days between which meetings are counted. A group that has ended meets no more. */
function daysOf(entry: Entry<GroupData>, { day: from }: JudgedDay) {
  const { formed, created } = entry.data
  return isClosed(phaseOf(entry)) ? undefined : { from, since: formed ?? created ?? from }
}

function approvalOf(context: ViewContext, node: Entry<GroupData>): ApprovalRow | undefined {
  const { approval } = node.data
  if (!approval) return undefined
  const demand = demandOn(context.graph, { node, field: 'approval', day: approval.on })
  return approvalRow(approval, demand, context.words)
}

function deliverableRow(deliverable: NonNullable<GroupData['deliverables']>[number]) {
  const { title, url, done } = deliverable
  return {
    title: url ? webLink(url, title) : { text: title },
    done: done !== undefined && done !== false,
    ...given({ on: typeof done === 'string' ? done : undefined }),
  }
}

function activityRow(
  { words }: ViewContext,
  activity: NonNullable<GroupData['activity']>[number],
): ActivityRow {
  const { on, what, quorum, notes } = activity
  return {
    on,
    what: words.named('activity', what),
    ...given({ quorum, notes: notes ? linkOrText(notes, words('meeting.notes')) : undefined }),
  }
}

function retirement(
  { words }: ViewContext,
  { on, why, results }: NonNullable<GroupData['retired']>,
) {
  return {
    on,
    why,
    ...given({ results: results ? webLink(results, words('fact.results')) : undefined }),
  }
}
