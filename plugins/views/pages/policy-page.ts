import { addDays, type Day } from '../../basics/calendar.ts'
import { given } from '../../basics/given.ts'
import type { Entry } from '../../entries/entry.ts'
import { type PolicyData, policy } from '../../kinds/policy.ts'
import { dayOf, entryOf, type ViewContext } from '../context.ts'
import { type DocumentFacts, documentFacts } from '../document-facts.ts'
import { type JudgedDay, releaseDay } from '../judged-day.ts'
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
  const entries = inOrder(context)
  const rows = entries.map((entry) => ({ entry, row: policyRow(context, entry, judged.day) }))
  const present = rows.find(({ row }) => row.state.name === STATES.present[0])
  return {
    judged,
    others: rows
      .filter((each) => each !== present)
      .map(({ row }) => row)
      .reverse(),
    ...given({
      inForce: present && { ...present.row, terms: policyTerms(context, present.entry) },
    }),
  }
}

export function policyPage(context: ViewContext, id: string): PolicyPage {
  const entry = entryOf(context, policy, id)
  const entries = inOrder(context)
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

/** Returns the policies in the order they came into force. */
function inOrder(context: ViewContext): readonly Entry<PolicyData>[] {
  return [...context.graph.entries(policy)].sort(inListOrder)
}

function policyRow(context: ViewContext, entry: Entry<PolicyData>, day: Day): PolicyRow {
  const { from, description } = entry.data
  const next = inOrder(context).find((each) => each.data.from > from)?.data.from
  const state = from > day ? 'coming' : next === undefined || next > day ? 'present' : 'past'
  const [name, phase] = STATES[state]
  return {
    ...documentLink(context, entry),
    state: badgeFor(context.words, name, phase),
    from,
    ...given({ description, to: next && addDays(next, -1) }),
  }
}
