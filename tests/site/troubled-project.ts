import { project } from '../astro/project.ts'
import { exportedItem, graph } from '../projects/exports.ts'
import { lockedProjects } from '../projects/locked.ts'
import { RELEASES } from '../views/releases.ts'
import { type Files, mdx } from '../vocabulary.ts'

/** A small site in which every clock has something to say, judged on 20 November 2026. */
export function troubledProject() {
  return project({
    'milepost.config.ts': CONFIG,
    ...below('content', { ...RELEASES, ...TROUBLES }),
  })
}

/** Errors would stop the build, so they are warnings here. */
const CONFIG = `import { defineKind } from '../plugins/config.ts'
import { z } from 'zod'

const decision = defineKind({
  name: 'decision',
  plural: 'decisions',
  describes: 'Something decided.',
  folder: 'decisions',
  fields: { votes: z.number().describe('How many voted for it.') },
})

export default {
  kinds: [decision],
  projects: { gov: 'https://gov.example.org/graph.json' },
  rules: { 'quorum-lapsed': 'warning', 'not-aligned': 'warning', 'approval-too-small': 'warning' },
}
`

/** A document of a project elsewhere, whose title tries to leave its place. */
export const ELSEWHERE = 'Tests"></a><img src=x onerror="document.title=1">'

const GOV = graph([exportedItem('e2e', { title: ELSEWHERE, status: 'done', phase: 'done' })])

const TROUBLES = {
  ...lockedProjects({ gov: GOV }),
  'decisions/one.mdx': mdx('title: One decision\nvotes: 3', 'So be it, and [[gov:e2e]] too.'),
  'groups/sig-well.mdx': sig('SIG Well', '2026-11-10'),
  'groups/sig-fading.mdx': sig('SIG Fading', '2026-09-10'),
  'groups/sig-slow.mdx': sig('SIG Slow', '2026-08-12'),
  'groups/sig-quiet.mdx': sig('SIG Quiet', '2026-05-12'),
  'groups/wg-old.mdx': mdx(
    `
    title: WG Old
    type: wg
    status: retired
    assets: [{ repo: example/tool }]
    retired: { on: 2026-05-01, why: Done }
    `,
    '## Problem\n\nP.\n\n## Deliverables\n\nD.\n\n## Roles\n\nR.',
  ),
  'themes/docs.mdx': mdx('title: Docs\nquery: https://github.com/e/p/labels/docs\nlabels: [docs]'),
  'issues/project.json': JSON.stringify([
    issue(1, '2026-11-18', ['untriaged', 'docs']),
    issue(2, '2026-11-01', ['untriaged']),
    issue(3, '2026-10-01', ['docs']),
  ]),
  'roadmap/items/late.mdx': item(
    'Late',
    'in-progress',
    '2026-09-30',
    'theme: docs\naliases: [slow-start]',
  ),
  'roadmap/items/waits.mdx': item('Waits', 'planned', '2027-Q1', 'needs: [late, "gov:e2e"]'),
  'roadmap/items/soon.mdx': item('Soon', 'planned', '2026-11'),
}

function sig(title: string, quorum: string): string {
  return mdx(
    `
    title: ${title}
    type: sig
    scope: domain
    status: active
    formed: 2026-01-01
    approval: { on: 2026-01-01, for: 3, against: 2, abstain: 1, members: 9 }
    leads: [{ person: ada, role: chair, since: 2026-01-01 }]
    activity: [{ on: ${quorum}, what: meeting, quorum: true }]
    `,
    '## Scope\n\nS.\n\n## Out of Scope\n\nO.\n\n## Roles\n\nR.\n\n## Communication\n\nC.',
  )
}

function item(title: string, status: string, target: string, more = ''): string {
  const step = `history: [{ status: ${status}, target: ${target} }]`
  return mdx(`title: ${title}\nroadmap: plan\n${step}\n${more}`)
}

function issue(number: number, on: string, labels: readonly string[]) {
  return {
    number,
    title: `Something is wrong, part ${number}`,
    state: 'OPEN',
    labels: labels.map((name) => ({ name })),
    assignees: [],
    milestone: null,
    url: `https://github.com/e/p/issues/${number}`,
    createdAt: `${on}T08:00:00Z`,
    closedAt: null,
  }
}

function below(folder: string, files: Files) {
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]),
  )
}
