import { count } from '../../basics/wording.ts'
import type { Lost } from './meetings.ts'
import type { People } from './people.ts'
import type { LeadSource, SourceGroup } from './sigs-file.ts'

export interface ReadLeads {
  readonly leads: readonly { readonly person: string; readonly role: string }[]
  readonly lost: readonly Lost[]
}

/**
 * Reads chairs and technical leads. If a SIG has several chairs, the first one becomes its chair.
 */
export function readLeads({ category, data }: SourceGroup, people: People): ReadLeads {
  const { chairs, tech_leads, emeritus_leads } = data.leadership ?? {}
  const others = category === 'sigs' ? 'co-chair' : 'chair'
  const lead = (role: string) => (source: LeadSource) => ({ person: people.handleOf(source), role })
  const several = others === 'co-chair' && (chairs?.length ?? 0) > 1
  const former = emeritus_leads?.length ?? 0
  return {
    leads: [
      ...(chairs ?? []).slice(0, 1).map(lead('chair')),
      ...(chairs ?? []).slice(1).map(lead(others)),
      ...(tech_leads ?? []).map(lead('lead')),
    ],
    lost: [
      ...(several
        ? [lostAt('chairs', 'of several chairs, the first became chair, the others co-chairs')]
        : []),
      ...(former > 0
        ? [
            lostAt(
              'emeritus_leads',
              `${count(former, 'former lead')} left out: nobody says when they led`,
            ),
          ]
        : []),
    ],
  }
}

function lostAt(field: string, message: string): Lost {
  return { path: ['leadership', field], message }
}
