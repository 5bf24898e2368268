import type { Day } from '../../basics/calendar.ts'
import { given } from '../../basics/given.ts'
import { count } from '../../basics/wording.ts'
import type { GroupData, Lead } from '../../kinds/group.ts'
import type { Timeline, TimelineBar, TimelineRow } from './timeline.ts'

export interface LeadOptions {
  readonly title: string
  readonly today: Day
  readonly todayText?: string
  /** Returns the name that readers see. */
  readonly nameOf: (handle: string) => string
  readonly hrefOf?: (handle: string) => string | undefined
}

/** Draws who led a group, and when. Leads without a known first day begin with the group. */
export function leadTimeline(
  { leads = [], formed, retired }: GroupData,
  { title, today, todayText, nameOf, hrefOf }: LeadOptions,
): Timeline {
  const people = [...new Set(leads.map(({ person }) => person))]
  const rows = people.map((person): TimelineRow => {
    const href = hrefOf?.(person)
    const terms = leads.filter((lead) => lead.person === person)
    return {
      label: nameOf(person),
      bars: terms.flatMap((lead) => termBars(lead, { formed, end: retired?.on })),
      ...given({ href }),
    }
  })
  return {
    title,
    description: `${count(people.length, 'person', 'people')} in the order of the charter.`,
    rowName: 'Who',
    rows,
    today,
    ...given({ todayText }),
  }
}

interface Life {
  readonly formed: Day | undefined
  readonly end: Day | undefined
}

function termBars({ role, since, until }: Lead, { formed, end }: Life): TimelineBar[] {
  const from = since ?? formed
  if (!from) return []
  const to = until ?? end
  const statusClass = to ? 'done' : 'active'
  return [{ text: role, statusClass, from, ...(to ? { to } : {}) }]
}
