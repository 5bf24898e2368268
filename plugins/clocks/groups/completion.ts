import type { Day } from '../../basics/calendar.ts'
import type { Deliverable, GroupData } from '../../kinds/group.ts'
import { type HealthReason, latest } from './health-reason.ts'

/**
 * Reports a working group whose deliverables are all done: it should be disbanded once the results
 * are announced.
 */
export function completion(group: GroupData, today: Day): readonly HealthReason[] {
  const deliverables = group.deliverables ?? []
  if (group.type !== 'wg' || deliverables.length === 0) return []
  if (!deliverables.every(({ done }) => isDone(done, today))) return []
  const last = latest(deliverables, ({ done }) => (typeof done === 'string' ? done : undefined))
  const reason = {
    clock: 'completion',
    path: last ? ['deliverables', last.at, 'done'] : ['deliverables'],
    ...(last ? { since: last.day } : {}),
  } as const
  const isOver = isReported(group, last?.day, today)
  const results = isOver ? 'announced' : 'unannounced'
  const evidence = last
    ? ({ key: `reason.done-since.${results}`, values: { day: last.day } } as const)
    : ({ key: `reason.done.${results}` } as const)
  return [{ ...reason, state: isOver ? 'should-retire' : 'at-risk', evidence }]
}

function isDone(done: Deliverable['done'], today: Day): boolean {
  return typeof done === 'string' ? done <= today : done === true
}

/**
 * Says whether the results are announced: each deliverable has an address, or the group announced
 * one after the last was done.
 */
function isReported(group: GroupData, last: Day | undefined, today: Day): boolean {
  const addressed = (group.deliverables ?? []).every(({ url }) => url !== undefined)
  const announced = (group.activity ?? []).some(
    ({ what, on }) => what === 'deliverable' && on <= today && on >= (last ?? on),
  )
  return addressed || announced
}
