import { bodyWith, SECTIONS } from '../rules/samples.ts'
import { mdx } from '../vocabulary.ts'
import type { Way } from './ways-to-break.ts'

/** A decision that any RFC may have had. */
export const DECIDED = 'decided: { on: 2026-11-01, for: 3, against: 0 }'

const rfc = (number: string, fields: string) =>
  mdx(`title: RFC\nnumber: ${number}\nauthors: [ana]\n${fields}`, bodyWith(SECTIONS))

/** What decisions and those who lead can say that is wrong. */
export const GOVERNANCE_WAYS: readonly Way[] = [
  {
    rule: 'decision-not-carried',
    documents: {
      'rfcs/0015-lost.mdx': rfc(
        '15',
        'status: accepted\ndecided: { on: 2026-11-01, for: ▸1, against: 2 }',
      ),
    },
  },
  {
    rule: 'review-too-short',
    documents: {
      'governance/terms.mdx': mdx(
        'title: Terms\nfrom: 2026-11-10\nreview-days: 14\nladder: [guest, member]\nleads-at-least: member',
      ),
      'rfcs/0016-quick.mdx': rfc(
        '16',
        'created: 2026-11-11\nstatus: accepted\ndecided: { on: ▸2026-11-12, for: 1, against: 0 }',
      ),
    },
  },
  {
    rule: 'members-disagree',
    documents: {
      'groups/council.mdx': mdx(
        'title: Council\ntype: committee\nstatus: active\nmembers: [{ person: ana }]',
      ),
      'rfcs/0017-full.mdx': rfc(
        '17',
        'status: accepted\ndecided: { on: 2026-11-02, for: 1, against: 0, members: ▸5, by: council }',
      ),
    },
  },
  {
    rule: 'lead-below-ladder',
    documents: {
      'groups/low.mdx': mdx(
        'title: Low\ntype: team\nstatus: active\nleads: [{ person: ▸dan, role: lead }]',
      ),
    },
  },
  {
    rule: 'field-missing',
    documents: { 'rfcs/0013-silent.mdx': rfc('13', 'status: ▸accepted') },
  },
  {
    rule: 'field-misplaced',
    documents: { 'rfcs/0014-early.mdx': rfc('14', `status: draft\n▸${DECIDED}`) },
  },
]
