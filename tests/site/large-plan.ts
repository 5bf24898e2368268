import { type Files, mdx } from '../vocabulary.ts'

const STATUSES = ['planned', 'in-progress', 'planning', 'delayed', 'unplanned', 'done'] as const
const PEOPLE = ['ada', 'grace', 'alan', 'edsger', 'barbara'] as const
const ROADMAPS = ['platform', 'console', 'docs'] as const
const THEMES = ['speed', 'safety', 'words'] as const
const GROUPS = ['sig-platform', 'sig-console', 'sig-docs', 'sig-tests', 'sig-releases'] as const
const QUARTERS = ['2026-Q3', '2026-Q4', '2027-Q1', '2027-Q2', '2027-Q4'] as const

/**
 * The documents of a project that is alive on 20 November 2026, by path below `content/`: 60 items, 5
 * groups, 14 proposals, 6 release lines and 120 issues.
 */
export function largePlan(items = 60): Files {
  const numbers = Array.from({ length: items }, (_, at) => at + 1)
  return Object.fromEntries([
    ['people.yaml', PEOPLE.map((id) => `${id}:\n  name: ${named(id)}\n`).join('')],
    ...ROADMAPS.map((id) => [`roadmap/${id}.mdx`, mdx(`title: ${named(id)}`)]),
    ...ROADMAPS.map((id) => [`roadmap/items/${id}-item.mdx`, first(id)]),
    ...THEMES.map((id) => [`themes/${id}.mdx`, mdx(`title: ${named(id)}\nlabels: [${id}]`)]),
    ...GROUPS.map((id) => [`groups/${id}.mdx`, team(id)]),
    ['components/core.mdx', mdx('title: Core\nowner: sig-platform')],
    ['components/edge.mdx', mdx('title: Edge')],
    ...LINES.map(([name, status, on]) => [`releases/v${name}.mdx`, line(name, status, on)]),
    ...Array.from({ length: 14 }, (_, at) => proposal(at + 1)),
    ['process/prose.md', PROSE],
    ['issues/core.json', JSON.stringify(Array.from({ length: 120 }, (_, at) => issue(at + 1)))],
    ...numbers.map((at) => [`roadmap/items/item-${at}.mdx`, itemAt(at)]),
  ])
}

/** An item whose target has moved, or not; it waits for an earlier one, or not. */
function itemAt(at: number): string {
  const status = at % 6 === 5 && at % 4 !== 3 ? 'done' : pick(STATUSES, at % 5)
  const target = pick(QUARTERS, at + Math.floor(at / 5))
  const planned = pick(QUARTERS, at + Math.floor(at / 5) - (at % 3 === 0 ? 1 : 0))
  const since = `2026-0${(at % 8) + 1}-1${at % 9}`
  return mdx(
    `
    title: ${named(pick(WORDS, at))} ${pick(THINGS, at * 3)} ${at}
    roadmap: ${pick(ROADMAPS, at)}
    ${at % 7 === 0 ? '' : `owners: [${pick(PEOPLE, at)}${at % 6 === 0 ? `, ${pick(PEOPLE, at + 1)}` : ''}]`}
    theme: ${pick(THEMES, at + 1)}
    group: ${pick(GROUPS, at)}
    ${at % 4 === 0 ? 'components: [core]' : ''}
    ${at % 5 === 0 ? 'tags: [help wanted]' : ''}
    ${at > 3 && at % 3 !== 1 ? `needs: [item-${at - (at % 2 === 0 ? 3 : 2)}]` : ''}
    tracking: https://e.org/issues/${at}
    history:
      - { status: planned, target: ${planned}, on: ${since} }
      - { status: ${status}${status === 'unplanned' ? '' : `, target: ${target}`}, on: 2026-10-0${(at % 8) + 1}, note: Looked at again }
    `.replace(/\n\s*\n/g, '\n'),
  )
}

function first(roadmap: string): string {
  return mdx(
    `
    title: ${named(roadmap)} in one line
    roadmap: ${roadmap}
    owners: [ada]
    tracking: https://e.org/issues/${roadmap}
    history: [{ status: planned, target: "1.4", on: 2026-06-01 }]
    `,
  )
}

/** A text with code, notes, a table and tasks. */
const PROSE = `---
title: How to write
---

> [!NOTE]
> Every page has a title.

\`\`\`ts
// The answer to all.
export const answer: number = 42 + of("all")
\`\`\`

\`\`\`diff
- owner: ada
+ owners: [ada]
\`\`\`

| Column | What it has |
| --- | --- |
| Owners | \`owners\` |

- [x] A task
- No task
`

const LINES = [
  ['1.0', 'released', '2026-01-10'],
  ['1.1', 'released', '2026-04-12'],
  ['1.2', 'released', '2026-07-11'],
  ['1.3', 'released', '2026-10-01'],
  ['1.4', 'planned', '2027-01-15'],
  ['1.5', 'planned', '2027-04-15'],
] as const

const SECTIONS = [
  ...['Executive Summary', 'Motivation', 'Proposed Implementation', 'Drawbacks', 'Alternatives'],
  ...['Potential Impact and Dependencies', 'Prior Art'],
] as const

const DECISIONS = ['draft', 'review', 'accepted', 'rejected'] as const

/** A proposal, by its path. Some are decided, and some supersede an earlier one. */
function proposal(number: number): readonly [path: string, text: string] {
  const status = pick(DECISIONS, number)
  const decided = status === 'accepted' || status === 'rejected'
  const text = mdx(
    `
    title: ${named(pick(WORDS, number))} ${pick(THINGS, number)} for everybody
    number: ${number}
    authors: [${pick(PEOPLE, number)}]
    status: ${status}
    sponsor: ${pick(GROUPS, number)}
    ${decided ? `decided: { on: 2026-0${(number % 9) + 1}-12, for: ${status === 'accepted' ? 7 : 2}, against: ${status === 'accepted' ? 1 : 6}, members: 9 }` : ''}
    `.replace(/\n\s*\n/g, '\n'),
    SECTIONS.map((section) => `## ${section}\n\nIt is better than before.`).join('\n\n'),
  )
  return [`rfcs/${String(number).padStart(4, '0')}-proposal.md`, text]
}

function issue(number: number) {
  return {
    number,
    title: `${named(pick(WORDS, number))} ${pick(THINGS, number)}, part ${number}`,
    state: number % 3 === 0 ? 'CLOSED' : 'OPEN',
    labels: number % 4 === 0 ? [{ name: 'untriaged' }] : [{ name: pick(THEMES, number) }],
    milestone: number % 5 === 0 ? { title: '1.4' } : null,
    assignees: number % 2 === 0 ? [{ login: pick(PEOPLE, number) }] : [],
    url: `https://e.org/issues/${number}`,
    createdAt: `2026-1${number % 2}-${String((number % 19) + 1).padStart(2, '0')}T08:00:00Z`,
    closedAt: number % 3 === 0 ? '2026-11-19T08:00:00Z' : null,
  }
}

function team(id: string): string {
  return mdx(
    `
    title: ${named(id)}
    type: team
    status: active
    leads: [{ person: ada, role: chair }]
    channels: { slack: "${id}", list: "https://lists.e.org/${id}" }
    ${id === 'sig-docs' ? 'looking-for: [Writers of the guide to upgrades, A reviewer of translations]' : ''}
    meetings: [{ title: Weekly, cadence: weekly, day: tuesday, time: "16:00", tz: Europe/Berlin }]
    `,
  )
}

function line(name: string, status: string, on: string): string {
  return mdx(`title: "${name}"\nline: "${name}"\nstatus: ${status}\non: ${on}`)
}

const WORDS = ['faster', 'safer', 'shared', 'signed', 'smaller', 'clearer', 'automatic'] as const
const THINGS = [
  'builds',
  'clusters',
  'images',
  'words on every page',
  'upgrades of large sites',
] as const

function pick<Of>(from: readonly [Of, ...Of[]], at: number): Of {
  return from[((at % from.length) + from.length) % from.length] ?? from[0]
}

function named(id: string): string {
  return `${id.charAt(0).toUpperCase()}${id.slice(1)}`.replaceAll('-', ' ')
}
