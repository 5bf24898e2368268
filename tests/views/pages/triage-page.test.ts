import { expect, test } from 'vitest'
import { mdx } from '../../vocabulary.ts'
import { item, roadmap, viewed } from '../project.ts'

const documents = {
  'issues/project.json': JSON.stringify([
    issue(1, '2026-11-18', { labels: ['untriaged', 'docs'] }),
    issue(2, '2026-11-01', { labels: ['Untriaged'] }),
    issue(3, '2026-10-01', { labels: ['docs'], milestone: '1.3' }),
    issue(4, '2026-10-02', { labels: ['ui'], assignees: ['ada'] }),
    issue(5, '2026-10-03', { labels: ['docs'], assignees: ['ada'], milestone: '1.3' }),
    issue(6, '2026-10-04', { labels: ['docs'], closed: '2026-10-05' }),
  ]),
  'themes/docs.mdx': mdx(
    'title: Docs\nquery: https://github.com/e/p/labels/docs\nlabels: [docs]\ncomment: Easy.',
  ),
  'themes/other.mdx': mdx('title: Other'),
  'components/console.mdx': mdx(
    'title: Console\nissues: https://github.com/e/p/issues?q=is%3Aopen+label%3A%22ui%22',
  ),
  'components/elsewhere.mdx': mdx('title: Elsewhere\nissues: https://github.com/e/q/labels/ui'),
  'components/silent.mdx': mdx('title: Silent'),
  'roadmap/plan.mdx': roadmap(['guide', 'old']),
  'roadmap/items/guide.mdx': item('A guide', ['planned'], 'theme: docs'),
  'roadmap/items/old.mdx': item('An old guide', ['done'], 'theme: docs'),
}

test('triage lists what nobody looked at, nobody does and no release is promised for', async () => {
  const page = (await viewed(documents)).triage()
  expect([page?.today, page?.taken, page?.open]).toEqual(['2026-11-20', '2026-11-01', 5])
  expect(
    page?.sections.map(({ title, rows }) => [
      title,
      ...rows.shown.map(({ number, due, milestone, assignees }) =>
        [number, due, milestone, ...assignees].filter(Boolean).join(' '),
      ),
    ]),
  ).toMatchInlineSnapshot(`
    [
      [
        "Overdue for triage",
        "e/p#2 was due on 2026-11-08",
      ],
      [
        "Waiting for triage",
        "e/p#1 due on 2026-11-25",
      ],
      [
        "Looked into",
      ],
      [
        "Triaged, without an assignee",
        "e/p#3 1.3",
      ],
      [
        "Triaged, without a milestone",
        "e/p#4 ada",
      ],
    ]
  `)
})

test('there is no triage without a snapshot', async () => {
  const { 'issues/project.json': _, ...rest } = documents
  const views = await viewed(rest)
  expect([views.triage(), views.themes().triage, views.health().triage]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
  expect(views.themes().themes.map(({ issues }) => issues)).toEqual([undefined, undefined])
})

test('themes and components count their open issues, each in its repository', async () => {
  const { themes, components, triage } = (await viewed(documents)).themes()
  expect(themes.map(({ text, issues, open }) => [text, issues, open].join())).toEqual([
    'Docs,3,1',
    'Other,,0',
  ])
  expect(components.map(({ text, issues }) => [text, issues].join())).toEqual([
    'Console,1',
    'Elsewhere,0',
  ])
  expect(triage?.href).toBe('/triage/')
})

test('a theme shows its query, its labels and its items', async () => {
  const { query, issues, labels, comment, open, closed } = (await viewed(documents)).theme('docs')
  const text = (rows: typeof open) => rows.map((row) => row.text)
  expect([query?.href, issues, labels, comment, text(open), text(closed)]).toEqual([
    'https://github.com/e/p/labels/docs',
    3,
    ['docs'],
    [{ text: 'Easy.' }],
    ['A guide'],
    ['An old guide'],
  ])
})

interface More {
  readonly labels: readonly string[]
  readonly assignees?: readonly string[]
  readonly milestone?: string
  readonly closed?: string
}

function issue(number: number, on: string, { labels, assignees = [], milestone, closed }: More) {
  return {
    number,
    title: `Issue ${number}`,
    state: closed ? 'CLOSED' : 'OPEN',
    labels: labels.map((name) => ({ name })),
    assignees: assignees.map((login) => ({ login })),
    milestone: milestone ? { title: milestone } : null,
    url: `https://github.com/e/p/issues/${number}`,
    createdAt: `${on}T08:00:00Z`,
    closedAt: closed ? `${closed}T08:00:00Z` : null,
  }
}
