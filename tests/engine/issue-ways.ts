import { issues } from '../rules/issue-samples.ts'
import { mdx } from '../vocabulary.ts'
import type { Way } from './ways-to-break.ts'

const item = (history: string, fields: string) =>
  mdx(`title: Item
roadmap: loose
owners: [ana]
history: ${history}
${fields}`)

const TRACKER = 'https://github.com/example/code/issues'

/** A label that a group owns, and a milestone of no line. */
const KEPT = { labels: [{ name: 'kept' }], milestone: { title: 'Someday' } }

/** Mistakes of issues. */
export const ISSUE_WAYS: readonly Way[] = [
  {
    rule: 'slip-without-note',
    documents: {
      'roadmap/items/slipped.mdx': item('[{ status: ▸delayed }]', `tracking: ${TRACKER}/9`),
    },
  },
  {
    rule: 'promise-missed',
    documents: {
      'roadmap/items/promised.mdx': item(
        '[{ status: delayed, note: Late }]',
        `release: ▸"1.1"\ntracking: ${TRACKER}/9`,
      ),
    },
  },
  {
    rule: 'tracking-disagrees',
    documents: {
      'roadmap/items/tracked.mdx': item('[{ status: ▸done }]', `tracking: ${TRACKER}/1`),
      'issues/tracked.json': issues({ number: 1, ...KEPT }),
    },
  },
  {
    rule: 'blocked-by-unsaid',
    documents: {
      'roadmap/items/blocked.mdx': item('[{ status: planning }]', `tracking: ▸${TRACKER}/31`),
      'roadmap/items/blocker.mdx': item('[{ status: planning }]', `tracking: ${TRACKER}/32`),
      'issues/blocked.json': issues(
        { number: 31, ...KEPT, blockedBy: [{ number: 32, url: `${TRACKER}/32` }] },
        { number: 32, ...KEPT },
      ),
    },
  },
  {
    rule: 'untriaged-too-long',
    documents: {
      'issues/untriaged.json': issues({
        number: 2,
        labels: [{ name: 'untriaged' }],
        assignees: [],
      }).replace('"2026', '▸"2026'),
    },
  },
  {
    rule: 'untriaged-with-assignee',
    documents: {
      'issues/worked-on.json': issues({
        number: 8,
        labels: [{ name: 'untriaged' }],
        createdAt: '2026-11-18T08:00:00Z',
      }).replace('"labels":[', '"labels":▸['),
    },
  },
  {
    rule: 'triaged-without-assignee',
    documents: {
      'issues/unassigned.json': issues({ number: 3, ...KEPT, assignees: [] }).replace(
        '"assignees":[',
        '"assignees":▸[',
      ),
    },
  },
  {
    rule: 'invalid-snapshot',
    documents: { 'issues/cut.json': '[{ "number": 4, "title": ▸"cut of' },
  },
  {
    rule: 'investigation-too-long',
    documents: {
      'issues/looked-into.json': issues({
        number: 41,
        labels: [{ name: 'needs-investigation' }],
      }).replace('"labels":[', '"labels":▸['),
    },
  },
  {
    rule: 'milestone-missed',
    documents: {
      'issues/left.json': issues({
        number: 42,
        ...KEPT,
        milestone: { title: 'Engine 1.0' },
      }).replace('"milestone":{', '"milestone":▸{'),
    },
  },
  {
    rule: 'unread-issue-field',
    documents: {
      'issues/unread.json': issues({ number: 43, ...KEPT, author: 'ana' }).replace(
        '"author"',
        '▸"author"',
      ),
    },
  },
  {
    rule: 'triaged-without-milestone',
    documents: {
      'issues/unpromised.json': issues({ number: 44, labels: KEPT.labels }).replace(
        '"milestone":',
        '"milestone":▸',
      ),
    },
  },
]
