import { expect, test } from 'vitest'
import type { Day } from '../../../plugins/basics/calendar.ts'
import { checkProject } from '../../../plugins/engine/check-project.ts'
import { openProject } from '../../../plugins/engine/project.ts'
import { commit, git, repository, write } from '../../repository.ts'
import { mdx, row, TODAY } from '../../vocabulary.ts'

const JUDGED = ['unlawful-status-change', 'id-removed']

const item = (history: string, more = '') =>
  mdx(`title: T\nroadmap: r\nhistory:\n${history}${more}`)
const rfc = (status: string) => mdx(`title: T\nnumber: 1\nauthors: []\nstatus: ${status}`)
const group = (fields: string) => mdx(`title: T\ntype: user-group\n${fields}`)
const release = (status: string) => mdx(`title: T\nline: "1.3"\nstatus: ${status}`)

const ITEM = 'content/roadmap/items/a.mdx'
const RFC = 'content/rfcs/0001-a.mdx'
const GROUP = 'content/groups/g.mdx'
const RELEASE = 'content/releases/v1.3.mdx'

const PLANNED = '  - { status: planned, target: 2026-Q1 }\n'
const RETIRED = 'status: retired\nretired: { on: 2026-05-01, why: done }'
const VOTE = 'approval: { on: 2026-09-01, for: 5, against: 0 }'

/** A path, what it was, what it is in the change. Undefined: it is not there. */
type Move = readonly [name: string, path: string, before: string, after: string | undefined]

const UNLAWFUL: readonly Move[] = [
  ['a step rewritten', ITEM, item(PLANNED), item('  - { status: planned, target: 2026-Q3 }\n')],
  ['a step dropped', ITEM, item(`${PLANNED}  - { status: delayed }\n`), item(PLANNED)],
  ['an accepted RFC edited back to draft', RFC, rfc('accepted'), rfc('draft')],
  ['a status skipped', RFC, rfc('draft'), rfc('implemented')],
  ['a retired group revived without approval', GROUP, group(RETIRED), group('status: active')],
  ['a release unreleased', RELEASE, release('released'), release('beta')],
  ['an id removed without an alias', RFC, rfc('draft'), undefined],
]

const LAWFUL: readonly Move[] = [
  ['a step added', ITEM, item(PLANNED), item(`${PLANNED}  - { status: in-progress }\n`)],
  [
    'a step with a more exact date',
    ITEM,
    item(PLANNED),
    item('  - { status: planned, target: 2026-Q1, on: 2026-01-06 }\n'),
  ],
  ['an RFC one step on', RFC, rfc('review'), rfc('accepted')],
  ['a group revived with approval', GROUP, group(RETIRED), group(`status: active\n${VOTE}`)],
  ['another title', RFC, rfc('accepted'), rfc('accepted').replace('title: T', 'title: Better')],
]

test('unlawful moves are found, each at its place', async () => {
  const found = []
  for (const [name, path, before, after] of UNLAWFUL) {
    found.push(`# ${name}\n${await judged({ [path]: before }, { [path]: after })}`)
  }
  expect(found.join('\n')).toMatchInlineSnapshot(`
    "# a step rewritten
    roadmap/items/a.mdx:5:5 error unlawful-status-change: Step 1, \`planned\`, was rewritten; restore it and add a new one.
      help: It was \`- { status: planned, target: 2026-Q1 }\`.
    # a step dropped
    roadmap/items/a.mdx:5:3 error unlawful-status-change: Step 2, \`delayed\`, was rewritten; restore it and add a new one.
      help: It was \`- { status: delayed }\`.
    # an accepted RFC edited back to draft
    rfcs/0001-a.mdx:5:9 error unlawful-status-change: \`accepted\` cannot become \`draft\`, expected \`implemented\`, \`superseded\` or \`withdrawn\`.
    # a status skipped
    rfcs/0001-a.mdx:5:9 error unlawful-status-change: \`draft\` cannot become \`implemented\`, expected \`review\` or \`withdrawn\`.
    # a retired group revived without approval
    groups/g.mdx:4:9 error unlawful-status-change: \`retired\` cannot become \`active\`, expected \`proposed\`.
    # a release unreleased
    releases/v1.3.mdx:4:9 error unlawful-status-change: \`released\` cannot become \`beta\`, expected nothing to follow it.
    # an id removed without an alias
    rfcs/0001-a.mdx:- error id-removed: rfc \`0001-a\` is gone; keep its id as an alias of what replaced it.
      help: Write \`aliases: [0001-a]\` in the document that readers should find instead."
  `)
})

test.each(LAWFUL)('lawful: %s', async (_, path, before, after) => {
  expect(await judged({ [path]: before }, { [path]: after })).toBe('')
})

test('an id may go when an alias keeps it alive', async () => {
  const kept = rfc('draft').replace('title: T', 'title: T\naliases: [0001-a]')
  const moved = { [RFC]: undefined, 'content/rfcs/0001-better.mdx': kept }
  expect(await judged({ [RFC]: rfc('draft') }, moved)).toBe('')
})

test('what happened on the base branch since is not the doing of the change', async () => {
  const root = repository({ [RFC]: rfc('draft') })
  git(root, 'checkout', '-q', '-b', 'change')
  git(root, 'checkout', '-q', 'main')
  write(root, { 'content/rfcs/0002-new.mdx': rfc('draft').replace('number: 1', 'number: 2') })
  commit(root)
  git(root, 'checkout', '-q', 'change')
  expect(await findings(root, 'main')).toBe('')
})

test('a revision that is not there cannot be compared with', async () => {
  const root = repository({ [RFC]: rfc('draft') })
  await expect(findings(root, 'nowhere')).rejects.toThrow('git knows no such revision')
  await expect(findings(root, '--output=x')).rejects.toThrow('git knows no such revision')
})

async function judged(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  const root = repository(before)
  write(root, after)
  return findings(root, 'main')
}

async function findings(root: string, base: string): Promise<string> {
  const project = await openProject(root)
  const outcome = await checkProject(project, { today: TODAY as Day, cached: false, base })
  return outcome.findings
    .filter(({ rule }) => JUDGED.includes(rule))
    .map(row)
    .join('\n')
}
