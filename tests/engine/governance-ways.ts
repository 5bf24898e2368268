import { bodyWith, SECTIONS } from '../rules/samples.ts'
import { mdx } from '../vocabulary.ts'
import type { Way } from './ways-to-break.ts'

/** A decision that any RFC may have had. */
export const DECIDED = 'decided: { on: 2026-11-01, for: 3, against: 0 }'

const rfc = (number: string, fields: string) =>
  mdx(`title: RFC\nnumber: ${number}\nauthors: [ana]\n${fields}`, bodyWith(SECTIONS))

/** A charter that is judged on a day of 2020, when the old terms were in force. */
const old = (fields: string) => mdx(`title: Old\nas-of: 2020-06-30\nstatus: active\n${fields}`, '')

const oldWg = (fields: string) =>
  mdx(
    `title: Old\nas-of: 2020-06-30\nstatus: active\ntype: wg\n${fields}`,
    bodyWith(['Problem', 'Deliverables', 'Roles']),
  )

const LED = 'leads: [{ person: ana, role: lead, since: 2020-06-01 }]'
const ALIVE = 'activity: [{ on: 2020-06-20, what: message }]\nreports: [{ on: 2020-06-20 }]'

/** Charters of 2020 that are wrong under the terms of that year. */
const OLD_WAYS: readonly Way[] = [
  {
    rule: 'vote-not-public',
    documents: {
      'groups/old-names.mdx': oldWg(
        `${LED}\n${ALIVE}\napproval: { on: 2020-05-01, for: 1, against: 0, ▸votes: { ana: for } }`,
      ),
    },
  },
  {
    rule: 'votes-disagree',
    documents: {
      'governance/older.mdx': mdx('title: Older\nfrom: 2018-01-01\nnamed-votes: true'),
      'groups/old-count.mdx': oldWg(
        `${LED}\n${ALIVE}\napproval: { on: 2018-05-01, for: ▸2, against: 0, votes: { ana: for } }`,
      ),
    },
  },
  {
    rule: 'term-over',
    documents: {
      'governance/old-terms.mdx': mdx(
        'title: Old\nfrom: 2019-01-01\nterm-months: 12\nreport-weeks: 4\nowned-by: [wg]',
      ),
      'groups/old-term.mdx': old(
        'type: team\nleads: [{ person: ana, role: lead, since: ▸2019-05-01 }]',
      ),
    },
  },
  {
    rule: 'report-overdue',
    documents: {
      'groups/old-report.mdx': oldWg(
        `${LED}\nactivity: [{ on: 2020-06-20, what: message }]\nreports: [{ on: ▸2020-05-02 }]`,
      ),
    },
  },
  {
    rule: 'charter-expired',
    documents: { 'groups/old-sunset.mdx': oldWg(`${LED}\n${ALIVE}\nsunset: ▸2020-06-29`) },
  },
  {
    rule: 'meeting-unplanned',
    documents: {
      'groups/old-plan.mdx': old(
        'type: committee\nmeetings: [{ title: Plan, cadence: dated, dates: [▸2020-04-02] }]',
      ),
    },
  },
  {
    rule: 'priority-misplaced',
    documents: {
      'groups/old-priority.mdx': old(
        'type: committee\npriorities: [{ title: Docs, for: [▸old-plan] }]',
      ),
    },
  },
  {
    rule: 'owner-of-wrong-type',
    documents: { 'components/old-part.mdx': mdx('title: Part\nowner: ▸old-plan') },
  },
  {
    rule: 'issue-without-group',
    documents: {
      'issues/old.json':
        '[{"number": 7, "title": "Old", "state": "OPEN", "labels": ▸[{"name": "lost"}], "milestone": {"title": "Someday"}, "assignees": [{"login": "ana"}], "url": "https://example.org/old/issues/7", "createdAt": "2026-11-19T08:00:00Z", "closedAt": null}]',
    },
  },
]

/** Mistakes of decisions and of leads. */
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
        'title: Terms\nfrom: 2026-11-10\nreview-days: 14\nissues-owned: true\nladder: [guest, member]\nleads-at-least: member',
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
        'title: Council\ntype: committee\nstatus: active\nmembers: [{ person: ana }]\nassets: [{ label: kept }]',
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
  ...OLD_WAYS,
]
