import { count } from '../../basics/wording.ts'
import type { Fault } from '../model/faults.ts'

/** Keeps the first of equal findings about HTML that a page leaves out, and counts the others. */
export function withoutRepeats(faults: readonly Fault[]): readonly Fault[] {
  const unshown = faults.filter(({ rule }) => rule === 'unshown-html')
  if (unshown.length < 2) return faults
  const alike = Map.groupBy(unshown, ({ message }) => message)
  return faults.flatMap((fault) => {
    const all = fault.rule === 'unshown-html' ? (alike.get(fault.message) ?? []) : [fault]
    if (all[0] !== fault) return []
    const more = all.length - 1
    return [more === 0 ? fault : { ...fault, help: `It stands in ${count(more, 'more place')}.` }]
  })
}
