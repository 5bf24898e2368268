import { openRoles } from '../../clocks/groups/open-roles.ts'
import type { Entry } from '../../entries/entry.ts'
import { asOf } from '../../graph/as-of.ts'
import type { GroupData } from '../../kinds/group.ts'
import type { ViewContext } from '../context.ts'

/**
 * Returns the people and the help that a group looks for: what its charter says, then the roles for
 * which nobody is named. A charter kept as history looks for nobody.
 */
export function wantedBy(
  { graph, today, words }: ViewContext,
  { key, data }: Entry<GroupData>,
): readonly string[] {
  if (data.status === 'retired' || asOf(graph, key) !== undefined) return []
  const roles = openRoles(data, today).map(({ role, from }) => {
    const name = words.named('role', role)
    return from === undefined ? name : words('wanted.from', { role: name, day: words.day(from) })
  })
  return [...new Set([...(data['looking-for'] ?? []), ...roles])]
}
