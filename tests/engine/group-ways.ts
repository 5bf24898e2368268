import { bodyWith } from '../rules/samples.ts'
import { mdx } from '../vocabulary.ts'
import type { Way } from './ways-to-break.ts'

const charter = (fields: Readonly<Record<string, string>>, headings: readonly string[]) =>
  mdx(
    Object.entries({ title: 'Group', status: 'active', formed: '2026-01-01', ...fields })
      .map(([name, value]) => `${name}: ${value}`)
      .join('\n'),
    bodyWith(headings),
  )

/** A SIG with which all is well, but for these fields. */
const sig = (fields: Readonly<Record<string, string>>) =>
  charter(
    {
      type: 'sig',
      leads: '[{ person: ana, role: chair, since: 2026-01-01 }]',
      meetings: '[{ title: All, cadence: weekly, notes: https://example.org/notes }]',
      activity: '[{ on: 2026-11-01, what: meeting, quorum: true }]',
      ...fields,
    },
    ['Scope', 'Out of Scope', 'Roles', 'Communication'],
  )

/** A working group with which all is well, but for these fields. */
const wg = (fields: Readonly<Record<string, string>>) =>
  charter(
    {
      type: 'wg',
      leads: '[{ person: ana, role: lead, since: 2026-01-01 }]',
      activity: '[{ on: 2026-11-01, what: message }]',
      ...fields,
    },
    ['Problem', 'Deliverables', 'Roles'],
  )

const alone: readonly Way[] = [
  [
    'invalid-field',
    sig({ leads: '[{ person: ana, role: chair, since: 2026-01-01, until: ▸2025-12-31 }]' }),
  ],
  [
    'chair-count',
    sig({ leads: '[{ person: ana, role: chair, since: 2026-01-01, until: ▸2026-09-30 }]' }),
  ],
  ['lead-missing', wg({ leads: '[{ person: ana, role: lead, until: ▸2026-11-01 }]' })],
  [
    'leave-uncovered',
    wg({
      leads: '[{ person: ana, role: lead, leave: [▸{ from: 2026-12-01, to: 2027-01-31 }] }]',
    }),
  ],
  [
    'meeting-too-rare',
    sig({ meetings: '[{ title: All, cadence: ▸quarterly, notes: https://example.org/notes }]' }),
  ],
  ['meeting-unrecorded', wg({ meetings: '[{ title: ▸All, cadence: weekly }]' })],
  ['quorum-lapsed', sig({ activity: '[{ on: ▸2026-08-20, what: meeting, quorum: true }]' })],
  ['quorum-lapsed', sig({ activity: '[{ on: ▸2026-05-20, what: vote, quorum: true }]' })],
  ['wg-silent', wg({ activity: '[{ on: ▸2026-08-20, what: message }]' })],
  [
    'wg-finished',
    wg({ deliverables: '[{ title: All, done: ▸2026-11-01, url: https://example.org }]' }),
  ],
  ['approval-too-small', sig({ approval: '{ on: 2026-01-01, for: ▸3, against: 2 }' })],
].map(([rule = '', text = ''], index) => ({
  rule,
  documents: { [`groups/group-${index}.mdx`]: text },
}))

/** Mistakes of charters. */
export const GROUP_WAYS: readonly Way[] = [
  ...alone,
  {
    rule: 'asset-owned-twice',
    documents: {
      'groups/one.mdx': wg({ assets: '[{ repo: example/code, paths: [docs] }]' }),
      'groups/two.mdx': wg({
        assets: '[{ repo: https://github.com/Example/Code, paths: [src, ▸docs/] }]',
      }),
    },
  },
  {
    rule: 'one-organisation',
    documents: {
      'people.yaml': `ana: { name: Ana, rung: member }
ben: { name: Ben, organisation: A, rung: member }
cyd: { name: Cyd, organisation: A, rung: member }
dan: { name: Dan, rung: guest }
`,
      'groups/same.mdx': sig({
        leads: '[{ person: ben, role: chair }, { person: cyd, role: co-chair }]',
      }).replace('leads:', '▸leads:'),
    },
  },
]
