import { expect, test } from 'vitest'
import { markdownChanges, plainChanges } from '../../plugins/cli/rows/changes-report.ts'
import { compareRevisions, parseRange } from '../../plugins/commands/compare-revisions.ts'
import { openProject } from '../../plugins/engine/project.ts'
import { graphChanges } from '../../plugins/views/changes/graph-changes.ts'
import { component, project as pinned } from '../links/pinned.ts'
import { commit, git, repository, write } from '../repository.ts'
import { checked, type Files, mdx, TODAY } from '../vocabulary.ts'

const item = (title: string, history: string, more = '') =>
  mdx(`title: ${title}\nroadmap: next\nhistory: [${history}]${more}`)

const group = (leads: string, more = '') =>
  mdx(`title: Docs\ntype: team\nstatus: active\nleads: [${leads}]${more}`)

const BEFORE: Files = {
  'people.yaml': 'kim: { name: Kim }\nada: { name: Ada }\n',
  'roadmap/next.mdx': mdx('title: Next\norder: [parser, speed]'),
  'roadmap/items/parser.mdx': item('Parser', '{ status: planned, target: "1.3" }'),
  'roadmap/items/speed.mdx': item('Speed', '{ status: planned, target: 2027-Q1 }'),
  'roadmap/items/old.mdx': item('Old', '{ status: cancelled }'),
  'groups/docs.mdx': group('{ person: kim, role: lead }'),
  'releases/v1.3.mdx': mdx('title: T\nline: "1.3"\nstatus: planned\non: 2027-03-01'),
  'rfcs/0001-a.md': mdx('title: A\nnumber: 1\nauthors: [kim]\nstatus: draft'),
  'components/engine.mdx': mdx(
    'title: Engine\ndocs: { base: "https://e.org/{version}/", pin: "1.2" }',
  ),
  'process/p.md': mdx('title: P', '[[nowhere]]'),
}

const AFTER: Files = {
  ...BEFORE,
  'roadmap/next.mdx': mdx('title: Next\norder: [parser, fresh]'),
  'roadmap/items/parser.mdx': item(
    'Parser',
    '{ status: planned, target: "1.3" }, { status: delayed, target: 2027-Q3, note: "Too big" }',
  ),
  'roadmap/items/speed.mdx': item(
    'Speed',
    '{ status: planned, target: 2027-Q1 }, { status: done, on: 2026-11 }',
  ),
  'roadmap/items/fresh.mdx': item('Fresh', '{ status: unplanned }'),
  'groups/docs.mdx': group(
    '{ person: ada, role: lead }',
    '\napproval: { on: 2026-11-01, for: 5, against: 1 }',
  ),
  'releases/v1.3.mdx': mdx('title: T\nline: "1.3"\nstatus: planned\non: 2027-05-01'),
  'rfcs/0001-a.md': mdx(
    'title: A\nnumber: 1\nauthors: [kim]\nstatus: accepted\ndecided: { on: 2026-11-02, for: 7, against: 0 }',
  ),
  'components/engine.mdx': mdx(
    'title: Engine\ndocs: { base: "https://e.org/{version}/", pin: "1.3" }',
  ),
  'process/p.md': mdx('title: P', 'Sound.'),
  'process/q.md': mdx('title: Q', '[[elsewhere]]'),
}

const RULES = { 'missing-section': 'off', 'not-aligned': 'off', 'pin-unknown': 'off' } as const

async function compared(before: Files, after: Files) {
  const { 'roadmap/items/old.mdx': _, ...rest } = after
  const config = { rules: RULES }
  return graphChanges(await checked(before, { config }), await checked(rest, { config }))
}

test('what a change does to the plan, section by section', async () => {
  const changes = await compared(BEFORE, AFTER)
  const { newFindings, fixedFindings, ...rows } = changes
  expect(plainChanges({ ...rows, newFindings: [], fixedFindings: [] })).toMatchInlineSnapshot(`
    "New:
      item:fresh  Fresh: unplanned
      page:q  Q

    Removed:
      item:old  Old

    Done:
      item:speed  Speed: planned → done

    New status:
      item:parser  Parser: planned → delayed – Too big
      rfc:0001-a  A: draft → accepted

    New due date:
      item:parser  Parser: 1.3 → 2027-Q3 – Too big

    Promise withdrawn:
      item:parser  Parser: 1.3 → 2027-Q3 – Too big

    Release moved:
      release:v1.3  T: 2027-03-01 → 2027-05-01

    Leads:
      group:docs  Docs: kim (lead) → ada (lead)

    Votes:
      group:docs  Docs: 2026-11-01: 5 for, 1 against
      rfc:0001-a  A: 2026-11-02: 7 for, 0 against

    Pinned docs:
      component:engine  Engine: 1.2 → 1.3
    "
  `)
  const rules = [newFindings, fixedFindings].map((list) =>
    list.map(({ file, rule }) => [file, rule]),
  )
  expect(rules[0]).toContainEqual(['content/process/q.md', 'unknown-reference'])
  expect(rules[1]).toContainEqual(['content/process/p.md', 'unknown-reference'])
})

test('a pin that moves names the links that it breaks', async () => {
  const body = '[a](inv:flytekit#flytekit.old) [b](inv:flytekit#flytekit.Task) [c](inv:flytekit#no)'
  const docs = (pin: string): Files => ({
    ...pinned,
    'policies/quarterly.mdx': mdx('title: P\nfrom: 2026-01-01\nmajor: 1\ncadence: quarterly'),
    'components/flytekit.mdx': component('flytekit', `  pin: "${pin}"`),
    'process/page.mdx': mdx('title: Page', body),
  })
  const changes = graphChanges(await checked(docs('1.2')), await checked(docs('1.3')))
  expect(plainChanges({ ...changes, newFindings: [], fixedFindings: [] })).toMatchInlineSnapshot(`
    "Pinned docs:
      component:flytekit  flytekit: 1.2 → 1.3

    Links into docs that break:
      page:page  Page: inv:flytekit#flytekit.old → none – Cannot find \`flytekit.old\` in \`flytekit 1.3\`; did you mean \`flytekit.Task\` or \`flytekit.task\`?
    "
  `)
})

test('nothing is said where nothing has changed; a finding that moves is the same', async () => {
  const later = { ...BEFORE, 'process/p.md': mdx('title: P', 'A line.\n\n[[nowhere]]') }
  const changes = await compared({ ...BEFORE, 'roadmap/items/old.mdx': '' }, later)
  const { newFindings } = changes
  expect(newFindings).toEqual([])
  const same = graphChanges(await checked(BEFORE), await checked(BEFORE))
  expect(plainChanges(same)).toBe('Nothing has changed.\n')
  expect(markdownChanges(same)).toBe('### What this changes in the plan\n\nNothing has changed.\n')
})

test('in a comment, no text of an author links, mentions or hides anything', async () => {
  const evil =
    '"@team #12 [x](https://evil.example) <img src=x> `code` | <!-- \u202e www.evil.example GH-3"'
  const after = {
    ...BEFORE,
    'roadmap/items/evil.mdx': item(evil, `{ status: planned, note: ${evil} }`),
    'process/q.md': mdx('title: Q', '[[@team]] [[a|b]] [`x`](nowhere-@team-#12.md)'),
  }
  const markdown = markdownChanges(await compared(BEFORE, after))
  expect(markdown).toContain('item:evil')
  for (const live of [
    /@\w/,
    /(?<!&)#\d/,
    /\]\(/,
    /<(?!\/?code>)/,
    /\|/,
    /https:\/\//,
    /\u202e/,
    /www\./,
    /GH-3/,
  ]) {
    expect(markdown.replace(/^#+ .*$/gm, '')).not.toMatch(live)
  }
  const plain = plainChanges(await compared(BEFORE, after))
  expect(plain).toContain('\\u{202e}')
  expect(plain).not.toContain('\u202e')
})

test('long sections and long texts are cut, and say so', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 70 }, (_, at) => [
      `process/n${at}.md`,
      mdx(`title: ${'Long '.repeat(60)}`),
    ]),
  )
  const markdown = markdownChanges(await compared(BEFORE, { ...BEFORE, ...many }))
  expect(markdown).toContain('- … and 10 more')
  expect(markdown.length).toBeLessThan(65_536)
})

test.each([
  ['main', { from: 'main', to: undefined, sinceFork: false }],
  ['v1..v2', { from: 'v1', to: 'v2', sinceFork: false }],
  ['main..', { from: 'main', to: 'HEAD', sinceFork: false }],
  ['main...topic', { from: 'main', to: 'topic', sinceFork: true }],
])('the range %s', (text, range) => {
  expect(parseRange(text)).toEqual(range)
})

test('two commits, two branches, and the work tree, without a checkout', async () => {
  const page = (title: string) => ({ [`content/process/${title}.md`]: mdx(`title: ${title}`) })
  const root = repository(page('one'))
  git(root, 'switch', '-q', '-c', 'topic')
  write(root, page('two'))
  commit(root)
  git(root, 'switch', '-q', 'main')
  write(root, page('three'))
  commit(root)
  write(root, page('four'))
  const project = await openProject(root)
  const created = async (range: string) => {
    const options = { today: TODAY, processes: 0, cached: false }
    const changes = await compareRevisions(project, parseRange(range), options)
    return [changes.created, changes.removed].map((rows) => rows.map(({ title }) => title))
  }
  expect(await created('main~1..main')).toEqual([['three'], []])
  expect(await created('main..topic')).toEqual([['two'], ['three']])
  expect(await created('main...topic')).toEqual([['two'], []])
  expect(await created('main')).toEqual([['four'], []])
  await expect(created('nowhere..main')).rejects.toThrow('git knows no such revision here')
  expect(git(root, 'branch', '--show-current').trim()).toBe('main')
})

test.each(['', '..x', '--output=x', 'a..-b'])('%j is no range', (text) => {
  expect(() => parseRange(text)).toThrow('Unexpected range')
})
