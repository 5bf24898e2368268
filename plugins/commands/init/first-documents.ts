import { rfc } from '../../kinds/rfc.ts'

/** The name that stands for a person until somebody writes the real ones. */
const PERSON = 'ada'

/**
 * Returns one document of each built-in kind, by path below the content folder. They are about one
 * small project, name one another, and have no mistake.
 */
export function firstDocuments(today: string): ReadonlyMap<string, string> {
  return new Map([
    ['people.yaml', `${PERSON}:\n  name: Ada Example\n`],
    ['groups/maintainers.md', document(GROUP, 'They decide what is released, and when.')],
    ['roadmap/next.md', document(ROADMAP, 'We look at it at the start of each quarter.')],
    ['roadmap/items/first-step.md', document(ITEM, 'It begins what [[0001-how-we-decide]] says.')],
    ['rfcs/0001-how-we-decide.md', proposal()],
    ['process/how-we-work.md', document(PAGE, 'The [[maintainers]] read every pull request.')],
    ['components/core.md', document(COMPONENT, 'Everything that we release.')],
    [
      'releases/v0.1.md',
      document(RELEASE, 'The first line. Its [[first-step]] is on the roadmap.'),
    ],
    ['policies/releases.md', document(policyFrom(today), 'A new line begins every quarter.')],
    ['themes/quality.md', document(THEME, 'Work that makes the project easier to trust.')],
  ])
}

const GROUP = ['title: Maintainers', 'type: team', 'status: active']
const ROADMAP = ['title: What comes next', 'owner: maintainers', 'order: [first-step]']
const ITEM = [
  'title: A first step',
  'roadmap: next',
  `owners: [${PERSON}]`,
  'theme: quality',
  'history:',
  '  - { status: unplanned }',
]
const PAGE = ['title: How we work']
const COMPONENT = ['title: Core', 'owner: maintainers']
const RELEASE = ['title: Release 0.1', 'line: "0.1"', 'status: planned']
const THEME = ['title: Quality']

function policyFrom(today: string): readonly string[] {
  return [
    'title: How we release',
    `from: ${today}`,
    'major: 0',
    'cadence: quarterly',
    'aligned: [core]',
  ]
}

function document(fields: readonly string[], ...body: readonly string[]): string {
  return ['---', ...fields, '---', '', ...body, ''].join('\n')
}

/** Returns a proposal with all sections that one must have. */
function proposal(): string {
  const fields = ['title: How we decide', 'number: 1', `authors: [${PERSON}]`, 'status: draft']
  const sections = rfc.schema.safeParse({
    title: 'How we decide',
    number: 1,
    authors: [PERSON],
    status: 'draft',
  })
  const titles = sections.data ? rfc.sectionsOf(sections.data) : []
  const body = titles.flatMap((title) => [`## ${title}`, '', TEXTS[title] ?? 'None.', ''])
  return document(fields, ...body.slice(0, -1))
}

const TEXTS: Readonly<Record<string, string>> = {
  'Executive Summary': 'A change that many people notice begins with a proposal such as this one.',
  Motivation: 'Decisions are easier to understand when their reasons are written down.',
  'Proposed Implementation': 'Open a pull request with a proposal. The maintainers decide on it.',
  Drawbacks: 'Writing takes time.',
  Alternatives: 'Decide in meetings, and keep minutes.',
}
