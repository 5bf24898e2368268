import { plain } from '../model/plain-text.ts'
import type { ReadMeeting } from './meetings.ts'
import type { SourceGroup } from './sigs-file.ts'

export interface Prose {
  readonly source: SourceGroup
  /** The address of the charter, if there is one. */
  readonly charter: string | undefined
  /** Meetings whose fields are not complete. */
  readonly meetings: readonly ReadMeeting[]
}

/** Writes the body of a charter: the source's texts under the headings of a charter. */
export function proseOf({ source, charter, meetings }: Prose): string {
  const { category, data } = source
  const mission = plain(data.mission_statement ?? '') || 'The source says nothing of it.'
  const rest = charter ? `The [charter](${charter}) says more.` : 'The source says nothing of it.'
  const roles = 'Those who lead the group now are listed above.'
  const communication =
    meetings.length === 0 ? CHANNELS_NOTE : `${CHANNELS_NOTE}\n\n${meetingWords(meetings)}`
  const sections =
    category === 'workinggroups'
      ? { Problem: mission, Deliverables: rest, Roles: roles, Communication: communication }
      : { Scope: mission, 'Out of Scope': rest, Roles: roles, Communication: communication }
  const all = { ...sections, ...subprojectsOf(source) }
  return Object.entries(all)
    .map(([title, text]) => `## ${title}\n\n${text}\n`)
    .join('\n')
}

const CHANNELS_NOTE = 'The channels and the meetings are listed above.'

function meetingWords(meetings: readonly ReadMeeting[]): string {
  const rows = meetings.map(({ title, words }) => `- ${plain(title)}: ${plain(words)}`)
  return `In the words of the source:\n\n${rows.join('\n')}`
}

function subprojectsOf({ data }: SourceGroup): { Subprojects?: string } {
  const rows = (data.subprojects ?? []).map(({ name, description }) =>
    description ? `- ${plain(name)}: ${plain(description)}` : `- ${plain(name)}`,
  )
  return rows.length === 0 ? {} : { Subprojects: rows.join('\n') }
}
