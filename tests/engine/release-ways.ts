import { mdx } from '../vocabulary.ts'
import type { Way } from './ways-to-break.ts'

const line = (name: string, on: string, fields = '') =>
  mdx(`title: Line\nline: ${name}\nstatus: released\non: ${on}\n${fields}`)

const item = (history: string, fields: string) =>
  mdx(`title: Item
roadmap: loose
owners: [ana]
history: ${history}
${fields}`)

const BETA = 'patches: [{ component: admin, version: "1.3.1b0", on: 2022-10-03 }]'

const LAST = `as-of: 2024-01-01
components: { node: "1.6.0" }
patches: [{ component: admin, version: "1.6.1", on: 2023-07-10, security: true }]`

/** Mistakes of releases and components. */
export const RELEASE_WAYS: readonly Way[] = [
  {
    rule: 'version-out-of-policy',
    documents: {
      'policies/quarterly.mdx': mdx(`title: Quarterly
from: 2022-01-01
major: 1
cadence: quarterly
aligned: [admin]
support: { releases: 1, security: 2 }
beta-weeks: 4`),
      'components/admin.mdx': mdx('title: Admin\nowner: docs'),
      'releases/v1.1.mdx': line(
        '"1.1"',
        '2022-03-31',
        'patches: [{ component: admin, version: "1.1.1", on: ▸2022-07-01 }]',
      ),
      'releases/v1.2.mdx': line('"1.2"', '2022-06-30', 'components: { admin: ▸"1.2.0b1" }'),
      'releases/v1.5.mdx': line('▸"1.5"', '2022-12-30'),
      'releases/v2.0.mdx': line('▸"2.0"', '2027-03-30').replace('released', 'planned'),
    },
  },
  {
    rule: 'not-aligned',
    documents: {
      'releases/v1.3.mdx': line('"1.3"', '2022-09-30', `components: { admin: ▸"1.2.4" }\n${BETA}`),
    },
  },
  {
    rule: 'beta-left',
    documents: {
      'releases/v1.3.mdx': line(
        '"1.3"',
        '2022-09-30',
        `components: { admin: "1.2.4" }\n${BETA.replace('"', '▸"')}`,
      ),
    },
  },
  {
    rule: 'backport-missing',
    documents: {
      'releases/v1.5.mdx': line('"1.5"', '2022-12-30').replace('line:', '▸line:'),
    },
  },
  {
    rule: 'contract-behind',
    documents: {
      'components/wire.mdx': mdx('title: Wire\nowner: docs'),
      'components/node.mdx': mdx('title: Node\nowner: docs\ncontracts: [wire]'),
      'releases/v1.6.mdx': line('"1.6"', '2023-06-30', LAST.replace('components', '▸components')),
    },
  },
  {
    rule: 'cadence-missed',
    documents: { 'releases/v1.6.mdx': line('"1.6"', '▸2023-06-30', LAST) },
  },
  {
    rule: 'release-overdue',
    documents: {
      'releases/v1.7.mdx': mdx(
        'title: Line\nline: "1.7"\nstatus: planned\nmilestone: https://example.org/milestone/17\non: ▸2026-10-30',
      ),
    },
  },
  {
    rule: 'release-promise-late',
    documents: {
      'releases/v1.8.mdx': mdx('title: Line\nline: "1.8"\nstatus: planned\non: 2026-12-30'),
      'roadmap/items/awaited.mdx': item(
        '[{ status: planning, target: ▸2027-Q2 }]',
        `release: "1.8"\nneeds: [ready]`,
      ),
    },
  },
  {
    rule: 'release-out-of-order',
    documents: {
      'releases/v1.9.mdx': mdx('title: Line\nline: "1.9"\nstatus: planned\non: ▸2026-12-29'),
    },
  },
  {
    rule: 'release-gate-open',
    documents: {
      'releases/v1.0.mdx': line(
        '"1.0"',
        '2021-12-30',
        'gates: [{ title: Golden tests, state: ▸open }]',
      ),
    },
  },
  {
    rule: 'contract-ahead',
    documents: {
      'releases/v1.0.mdx': line(
        '"1.0"',
        '2021-12-30',
        'gates: [{ title: Golden tests, state: open }]\ncomponents: { wire: "1.0.0" }\ncontracts: { node: { wire: ▸"1.0.1" } }',
      ),
    },
  },
  {
    rule: 'flag-outlived',
    documents: {
      'roadmap/items/flagged.mdx': item(
        '[{ status: planning }]',
        'flag: { name: fast, remove-in: ▸"1.2" }',
      ),
    },
  },
  {
    rule: 'day-in-future',
    documents: {
      'roadmap/items/premature.mdx': item('[{ status: planning, on: ▸2027-Q1 }]', ''),
    },
  },
  {
    rule: 'days-out-of-order',
    documents: {
      'groups/early.mdx': mdx(
        'title: Early\ntype: team\nstatus: active\nformed: 2026-02-01\nactivity: [{ on: ▸2026-01-01, what: vote }]',
      ),
    },
  },
  {
    rule: 'unowned',
    documents: { 'components/lost.mdx': mdx('title: ▸Lost') },
  },
]
