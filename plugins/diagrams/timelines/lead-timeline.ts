import type { Day } from '../../basics/calendar.ts'
import { given } from '../../basics/given.ts'
import type { GroupData, Lead } from '../../kinds/group.ts'
import { PLAIN, type Words } from '../../words/words.ts'
import type { Timeline, TimelineBar, TimelineRow } from './timeline.ts'

export interface LeadOptions {
  readonly today: Day
  readonly todayText?: string
  /** Returns the name that readers see. */
  readonly nameOf: (handle: string) => string
  readonly hrefOf?: (handle: string) => string | undefined
  /** The words of the picture. Default: English ones. */
  readonly words?: Words
}

/** Draws who led a group, and when. Leads without a known first day begin with the group. */
export function leadTimeline(
  { leads = [], formed, retired }: GroupData,
  { today, todayText, nameOf, hrefOf, words: t = PLAIN }: LeadOptions,
): Timeline {
  const people = [...new Set(leads.map(({ person }) => person))]
  const rows = people.map((person): TimelineRow => {
    const href = hrefOf?.(person)
    const terms = leads.filter((lead) => lead.person === person)
    return {
      label: nameOf(person),
      bars: terms.flatMap((lead) => termBars(lead, { formed, end: retired?.on, words: t })),
      ...given({ href }),
    }
  })
  return {
    title: t('timeline.leads'),
    description: t('timeline.leads.describes', { count: people.length }),
    rowName: t('label.who'),
    rows,
    today,
    ...given({ todayText }),
  }
}

interface Life {
  readonly formed: Day | undefined
  readonly end: Day | undefined
  readonly words: Words
}

function termBars({ role, since, until }: Lead, { formed, end, words }: Life): TimelineBar[] {
  const from = since ?? formed
  if (!from) return []
  const to = until ?? end
  const statusClass = to ? 'done' : 'active'
  return [{ text: words.named('role', role), statusClass, from, ...(to ? { to } : {}) }]
}
