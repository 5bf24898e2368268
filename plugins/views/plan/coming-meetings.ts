import { compareText } from '../../basics/finding.ts'
import { asOf } from '../../graph/as-of.ts'
import { isOpen } from '../../graph/phase.ts'
import { group } from '../../kinds/group.ts'
import type { ViewContext } from '../context.ts'
import { type MeetingTime, meetingRow } from '../groups/meeting-row.ts'
import { type DocumentLink, documentLink } from '../link-row.ts'

/** One meeting to come, of any group. */
export interface ComingMeeting {
  readonly title: string
  readonly group: DocumentLink
  readonly time: MeetingTime
}

/** Returns the next meetings of all groups that are alive, the earliest first. */
export function comingMeetings(context: ViewContext, most: number): readonly ComingMeeting[] {
  const { graph, today } = context
  const living = graph
    .entries(group)
    .filter((entry) => isOpen(entry) && asOf(graph, entry.key) === undefined)
  const all = living.flatMap((entry) => {
    const { meetings = [], formed, created } = entry.data
    const days = { from: today, since: formed ?? created ?? today }
    const link = documentLink(context, entry)
    return meetings
      .map((meeting) => meetingRow(meeting, context.words, days))
      .flatMap(({ title, next }) => next.map((time) => ({ title, group: link, time })))
  })
  return all.sort((a, b) => compareText(a.time.datetime, b.time.datetime)).slice(0, most)
}
