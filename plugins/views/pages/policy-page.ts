import { addDays, type Day } from '../../basics/calendar.ts'
import { given } from '../../basics/given.ts'
import { type Sequence, sequences } from '../../clocks/releases/sequences.ts'
import type { Entry } from '../../entries/entry.ts'
import { type PolicyData, policy } from '../../kinds/policy.ts'
import { dayOf, entryOf, type ViewContext } from '../context.ts'
import { type DocumentFacts, documentFacts } from '../document-facts.ts'
import { type JudgedDay, releaseDay, sequenceDay } from '../judged-day.ts'
import { type PolicyTerm, policyTerms } from '../lines/policy-terms.ts'
import { type Badge, badgeFor, type DocumentLink, documentLink, type LinkRow } from '../link-row.ts'
import { inListOrder } from '../list-order.ts'

export interface PolicyPage extends DocumentFacts {
  readonly state: Badge
  readonly from: string
  /** The last day in force, when the next policy is known. */
  readonly to?: string
  readonly supersedes?: LinkRow
  readonly supersededBy?: LinkRow
  readonly terms: readonly PolicyTerm[]
}

export interface PoliciesPage {
  readonly judged: JudgedDay
  readonly inForce?: PolicyRow & { readonly terms: readonly PolicyTerm[] }
  /** The other policies, newest first. */
  readonly others: readonly PolicyRow[]
  /** The policies that are kept as history, where others are alive. */
  readonly kept?: KeptPolicies
}

export interface KeptPolicies {
  readonly judged: JudgedDay
  /** The policies, newest first. */
  readonly rows: readonly PolicyRow[]
}

export interface PolicyRow extends DocumentLink {
  readonly description?: string
  readonly state: Badge
  readonly from: string
  readonly to?: string
}

const STATES = {
  coming: ['to-come', 'open'],
  present: ['in-force', 'done'],
  past: ['superseded', 'dropped'],
} as const

export function policiesPage(context: ViewContext): PoliciesPage {
  const judged = releaseDay(context)
  const [first, second] = sequences(context.graph)
  const rows = rowsOf(context, first, judged.day)
  const present = rows.find(({ row }) => row.state.name === STATES.present[0])
  return {
    judged,
    others: rows
      .filter((each) => each !== present)
      .map(({ row }) => row)
      .reverse(),
    ...given({
      kept: second && keptPolicies(context, second),
      inForce: present && { ...present.row, terms: policyTerms(context, present.entry) },
    }),
  }
}

export function policyPage(context: ViewContext, id: string): PolicyPage {
  const entry = entryOf(context, policy, id)
  const entries = policiesBeside(context, entry)
  const at = entries.findIndex(({ key }) => key === entry.key)
  const [before, after] = [entries[at - 1], entries[at + 1]]
  const { state, from, to } = policyRow(context, entry, dayOf(context, entry))
  return {
    ...documentFacts(context, entry),
    state,
    from,
    terms: policyTerms(context, entry),
    ...given({
      to,
      supersedes: before && documentLink(context, before),
      supersededBy: after && documentLink(context, after),
    }),
  }
}

function keptPolicies(context: ViewContext, sequence: Sequence): KeptPolicies {
  const judged = sequenceDay(context, sequence)
  const rows = rowsOf(context, sequence, judged.day).map(({ row }) => row)
  return { judged, rows: rows.reverse() }
}

function rowsOf(context: ViewContext, { policies }: Sequence, day: Day) {
  return inOrder(policies).map((entry) => ({ entry, row: policyRow(context, entry, day) }))
}

/** Returns the policies of the sequence that a policy belongs to, in their order. */
function policiesBeside({ graph }: ViewContext, { key }: Entry<PolicyData>) {
  const isOwn = ({ policies }: Sequence) => policies.some((each) => each.key === key)
  return inOrder((sequences(graph).find(isOwn) ?? sequences(graph)[0]).policies)
}

/** Returns policies in the order they came into force. */
function inOrder(policies: readonly Entry<PolicyData>[]): readonly Entry<PolicyData>[] {
  return [...policies].sort(inListOrder)
}

function policyRow(context: ViewContext, entry: Entry<PolicyData>, day: Day): PolicyRow {
  const { from, description } = entry.data
  const next = policiesBeside(context, entry).find((each) => each.data.from > from)?.data.from
  const state = from > day ? 'coming' : next === undefined || next > day ? 'present' : 'past'
  const [name, phase] = STATES[state]
  return {
    ...documentLink(context, entry),
    state: badgeFor(context.words, name, phase),
    from,
    ...given({ description, to: next && addDays(next, -1) }),
  }
}
