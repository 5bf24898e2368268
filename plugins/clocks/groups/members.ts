import type { Day } from '../../basics/calendar.ts'
import type { GroupData } from '../../kinds/group.ts'

export type Member = NonNullable<GroupData['members']>[number]

/** Returns the members of a group on a day, or undefined when it lists none at all. */
export function membersOn(
  { members }: Pick<GroupData, 'members'>,
  day: Day,
): readonly Member[] | undefined {
  return members?.filter(({ since, until }) => (since ?? day) <= day && (until ?? day) >= day)
}
