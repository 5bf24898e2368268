import type { Day } from '../../basics/calendar.ts'
import { given } from '../../basics/given.ts'
import type { GroupData } from '../../kinds/group.ts'
import type { ReleaseData } from '../../kinds/release.ts'
import type { RfcData } from '../../kinds/rfc.ts'
import type { Phrase } from '../../words/words.ts'
import { votePhrases } from '../vote-row.ts'
import type { DatedName } from './change-names.ts'
import type { ChangeRow } from './change-row.ts'
import type { ChangeValue } from './change-value.ts'

/** A change that a document dates, with its day. */
export interface DatedChange extends Omit<ChangeRow, 'from' | 'to'> {
  readonly from?: ChangeValue
  readonly to?: ChangeValue
  /** A name that stays the same as the document grows: `item:e2e/step/2/status`. */
  readonly id: string
  readonly what: DatedName
  /** The first day of the date. */
  readonly on: Day
  /** The date as precisely as it is known: `2026-Q3`. */
  readonly date: string
}

/** A change before its document is known. */
export type Change = Pick<DatedChange, 'what' | 'date' | 'id'> & Partial<DatedChange>

/** Yields the release of a line, its moves and its patches. */
export function* releaseChanges({
  on,
  status,
  moved = [],
  patches = [],
}: ReleaseData): Generator<Change> {
  const what = 'releases'
  if (on && status === 'released')
    yield { what, date: on, id: 'on', to: [statusPhrase('released')] }
  for (const [at, { from, why, on: date }] of moved.entries()) {
    const next = moved[at + 1]?.from ?? on
    const to = next && [next]
    if (date) yield { what, date, id: `moved/${at + 1}`, from: [from], note: why, ...given({ to }) }
  }
  for (const { component, version, on: date, security, note } of patches) {
    const fix = security ? ([{ key: 'backport.security' }] as const) : []
    const to = [`${component} ${version}`, ...fix]
    yield { what, date, id: `patch/${component}/${version}`, to, ...given({ note }) }
  }
}

/** Yields the dated facts of a charter. */
export function* groupChanges(data: GroupData): Generator<Change> {
  const { formed, approval, retired, leads = [], activity = [], deliverables = [] } = data
  if (formed) yield { what: 'created', date: formed, id: 'formed', to: [{ key: 'change.formed' }] }
  if (approval)
    yield { what: 'votes', date: approval.on, id: 'approval', to: votePhrases(approval) }
  for (const { person, role, since, until } of leads) {
    const id = `lead/${person}/${role}`
    const values = { person, role: { family: 'role', name: role } }
    const name = [{ key: 'change.lead', values }] as const
    if (since) yield { what: 'leads', date: since, id: `${id}/${since}`, to: name }
    if (until) yield { what: 'leads', date: until, id: `${id}/until/${until}`, from: name }
  }
  for (const [at, { on, what: event, quorum }] of activity.entries()) {
    const name = { family: 'activity', name: event }
    const to = quorum === false ? [name, { key: 'activity.no-quorum' } as const] : [name]
    yield { what: 'activity', date: on, id: `activity/${on}/${event}/${at}`, to }
  }
  for (const { title, done } of deliverables) {
    if (typeof done === 'string')
      yield { what: 'done', date: done, id: `deliverable/${title}`, to: [title] }
  }
  if (retired) {
    const to = [statusPhrase('retired')]
    yield { what: 'statuses', date: retired.on, id: 'retired', to, note: retired.why }
  }
}

/** Yields the decision on a proposal. */
export function* rfcChanges({ decided }: RfcData, status: string | undefined): Generator<Change> {
  if (!decided) return
  const votes = votePhrases(decided)
  const to = status === undefined ? votes : [statusPhrase(status), ...votes]
  yield { what: 'votes', date: decided.on, id: 'decided', to }
}

/** Returns the word for a status. */
export function statusPhrase(name: string): Phrase {
  return { family: 'status', name }
}
