import type { Kind } from '../../kinds/kind.ts'
import { titleOf } from '../kind-title.ts'

/** The title of a page that is about no single document, and one sentence about it. */
export interface PageHead {
  readonly title: string
  readonly description: string
}

/** Returns the head of the front page, of a page without a document, or of the list of a kind. */
export function headOf(name: PageWithHead): PageHead
export function headOf(name: string, kind: Kind | undefined): PageHead
export function headOf(name: string, kind?: Kind): PageHead {
  const known = Object.entries(HEADS).find(([each]) => each === name)?.[1]
  if (known) return known
  return kind
    ? { title: titleOf(kind), description: kind.describes }
    : { title: name, description: '' }
}

const HEADS = {
  front: {
    title: 'Overview',
    description: 'The plans, releases, groups and decisions of the project.',
  },
  'by-time': {
    title: 'By time',
    description: 'What comes now, next and later, across all roadmaps.',
  },
  board: { title: 'Board', description: 'The items of all roadmaps by their status.' },
  unowned: {
    title: 'Open for joining',
    description: 'Work and parts that nobody owns yet, and groups that nobody leads.',
  },
  changes: {
    title: 'Changes',
    description: 'What has changed in the plan, the releases, the decisions and the groups.',
  },
  health: {
    title: 'Health',
    description:
      'The health of each group, overdue items and what they block, and parts without an owner.',
  },
  triage: {
    title: 'Triage',
    description: 'Open issues that wait for triage, for an assignee or for a milestone.',
  },
  component: {
    title: 'Components',
    description:
      'The released parts of the project, their owners and their newest version in each line.',
  },
  group: { title: 'Groups', description: 'The groups, their leads and their meetings.' },
  item: { title: 'Items', description: 'Every item of every roadmap, by title.' },
  page: {
    title: 'Process',
    description: 'How the project plans, changes, releases and decides.',
  },
  person: { title: 'People', description: 'The people who lead, own and write.' },
  policy: {
    title: 'Release policy',
    description: 'How the project releases: the current policy and earlier ones.',
  },
  release: {
    title: 'Releases',
    description: 'The release lines, their support, and the next release.',
  },
  rfc: {
    title: 'RFCs',
    description: 'Proposals, the decisions on them, and what they replace.',
  },
  roadmap: { title: 'Roadmaps', description: 'Planned work, in order of importance.' },
  theme: {
    title: 'Themes',
    description: 'Find something to work on: open issues by theme and by component.',
  },
} as const satisfies Readonly<Record<string, PageHead>>

type PageWithHead = keyof typeof HEADS
