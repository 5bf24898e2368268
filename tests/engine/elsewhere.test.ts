import { expect, test } from 'vitest'
import type { UserConfig } from '../../plugins/engine/settings/user-config.ts'
import { addressOf } from '../../plugins/links/addresses/routes.ts'
import { exportedItem, graph, needs } from '../projects/exports.ts'
import { lockedProjects } from '../projects/locked.ts'
import { itemWith, roadmap } from '../rules/samples.ts'
import { checked, type Files, findingsOf, mdx } from '../vocabulary.ts'

const config: UserConfig = {
  projects: {
    gov: 'https://gov.example.org/graph.json',
    tool: { needs: 'https://tool.example.org/needs.json', statuses: { valid: 'done' } },
  },
}

const GOV = graph([
  exportedItem('e2e', { status: 'in-progress', phase: 'active', target: '2027-Q2' }),
  exportedItem('old', { status: 'cancelled', phase: 'dropped' }),
  exportedItem('late', { status: 'planned', phase: 'open', due: '2027-12-31' }),
  exportedItem('ready', { status: 'done', phase: 'done', names: ['first'] }),
  { kind: 'rfc', id: '0081-groups', title: 'Groups', names: ['81'] },
])

const TOOL = needs({
  REQ_001: {
    id: 'REQ_001',
    type: 'req',
    title: 'Start fast',
    status: 'valid',
    docname: 'plan/a b',
  },
  REQ_2: { type: 'req', title: 'Stop', status: 'no word', docname: 'plan' },
  REQ_3: { type: 'req', title: 'Off', status: 'rejected', docname: 'plan', target: '2027-03' },
})

const LOCKED = lockedProjects({ gov: GOV, tool: TOOL })

const withNeeds = (written: string, history = '{ status: planned, target: 2027-Q1 }'): Files => ({
  ...LOCKED,
  'roadmap/main.mdx': roadmap('order: [mine]'),
  'roadmap/items/mine.mdx': itemWith([history], `needs: [${written}]`),
})

const ELSEWHERE = ['unknown-reference', 'needs-dropped', 'needs-later-target', 'status-ahead']

const findings = (documents: Files, settings: UserConfig = config) =>
  findingsOf(documents, { config: settings, rules: [...ELSEWHERE, 'invalid-lock'] })

test('names documents of projects elsewhere in fields and in prose, without the network', async () => {
  const documents = {
    ...withNeeds('"gov:ready", "gov:item:first", "tool:REQ_001", "tool:req:REQ_2"'),
    'process/page.mdx': mdx('title: Page', '[[gov:e2e]] [[gov:81]] [[tool:REQ_001|fast]]'),
  }
  expect(await findings(documents)).toBe('')
  const { graph: own } = await checked(documents, { config })
  expect(own.edgesFrom('item:mine').map(({ to }) => [to.key, to.title, addressOf(to)])).toEqual([
    ['roadmap:main', 'Main', '/roadmap/main/'],
    ['gov:item:ready', 'The ready', 'https://gov.example.org/roadmap/items/ready/'],
    ['gov:item:ready', 'The ready', 'https://gov.example.org/roadmap/items/ready/'],
    ['tool:req:REQ_001', 'Start fast', 'https://tool.example.org/plan/a%20b.html#REQ_001'],
    ['tool:req:REQ_2', 'Stop', 'https://tool.example.org/plan.html#REQ_2'],
  ])
  expect(own.nodes.map(({ key }) => key)).toEqual(['item:mine', 'page:page', 'roadmap:main'])
})

test('tells of documents that are gone, dropped, later, or not as far', async () => {
  const documents = withNeeds('"gov:e2f", "gov:old", "gov:e2e", "gov:late", "gov:81", "tool:REQ_3"')
  expect(await findings(documents)).toMatchInlineSnapshot(`
    "roadmap/items/mine.mdx:6:9 error unknown-reference: Cannot find item \`gov:e2f\`; did you mean \`gov:e2e\`?
    roadmap/items/mine.mdx:6:20 warning needs-dropped: Needs \`gov:old\`, which is \`cancelled\` and will not come; need something else, or drop this too.
      pins/gov-latest.project:1:1 \`gov:old\` is \`cancelled\` here
    roadmap/items/mine.mdx:6:31 warning needs-later-target: Due in \`2027-Q1\`, but needs \`gov:e2e\`, which is due in \`2027-Q2\`; move one of the two.
      roadmap/items/mine.mdx:5:32 its own target
      pins/gov-latest.project:1:1 the target of \`gov:e2e\`
    roadmap/items/mine.mdx:6:42 warning needs-later-target: Due in \`2027-Q1\`, but needs \`gov:late\`, which is due in \`2027-12-31\`; move one of the two.
      roadmap/items/mine.mdx:5:32 its own target
      pins/gov-latest.project:1:1 the target of \`gov:late\`
    roadmap/items/mine.mdx:6:54 error unknown-reference: Unexpected rfc \`gov:81\` in \`needs\`, expected item.
    roadmap/items/mine.mdx:6:64 warning needs-dropped: Needs \`tool:REQ_3\`, which is \`rejected\` and will not come; need something else, or drop this too.
      pins/tool-latest.project:1:1 \`tool:REQ_3\` is \`rejected\` here"
  `)
  expect(
    await findings(withNeeds('"gov:e2e", "tool:REQ_2"', '{ status: done }')),
  ).toMatchInlineSnapshot(`
    "roadmap/items/mine.mdx:6:9 warning status-ahead: Status \`done\` is ahead of \`gov:e2e\`, which it needs and which is \`in-progress\`; correct one of the two.
      pins/gov-latest.project:1:1 \`gov:e2e\` is \`in-progress\` here"
  `)
})

test('a bare id never means a document elsewhere, and an export may tell no headings', async () => {
  const documents = {
    ...LOCKED,
    'process/page.mdx': mdx('title: Page', '[[e2e]] [[gov:e2f]] [[gov:e2e#Why]]'),
  }
  expect(await findingsOf(documents, { config })).toMatchInlineSnapshot(`
    "process/page.mdx:5:1 error unknown-reference: Cannot find document \`e2e\`.
      help: For the brackets as signs, write \`\\[[\` or put them in back-ticks.
    process/page.mdx:5:9 error unknown-reference: Cannot find document \`e2f\` in project \`gov\`; did you mean \`gov:e2e\`?
    process/page.mdx:5:21 error broken-anchor: Cannot find the heading \`Why\`: the export has no headings of this document; leave out what follows \`#\`."
  `)
})

test('a heading of a document elsewhere is found by its words and by its anchor', async () => {
  const headings = {
    'why-now': 'Why now?',
    how: 'How',
    'a b': 'No anchor',
    'bad-title': 'A\u202eB',
    mp: 7,
  }
  const documents = {
    ...lockedProjects({ gov: graph([exportedItem('e2e', { headings })]) }),
    'process/page.mdx': mdx(
      'title: Page',
      '[[gov:e2e#Why now?]] [[gov:e2e#how]] [[gov:e2e#whi-now]] [[gov:e2e#bad-title]]',
    ),
  }
  expect(await findingsOf(documents, { config })).toMatchInlineSnapshot(`
    "process/page.mdx:5:38 error broken-anchor: Cannot find the heading \`#whi-now\` in \`gov:item:e2e\`; did you mean \`#why-now\`?
    process/page.mdx:5:58 error broken-anchor: Cannot find the heading \`#bad-title\` in \`gov:item:e2e\`.
      help: Its nearest headings are \`#why-now\` and \`#how\`."
  `)
  const { links, graph: own } = await checked(documents, { config })
  const page = own.node('page:page')
  const mentions =
    page?.document.mentions.flatMap((each) => (each.type === 'id' ? [each] : [])) ?? []
  const found = mentions.slice(0, 2).map((each) => page && links.resolve(each, page))
  expect(found).toMatchObject([{ type: 'document', anchor: 'why-now' }, { anchor: 'how' }])
})

test('says which command locks a project, at each reference to it', async () => {
  const documents = {
    'roadmap/main.mdx': roadmap('order: [mine]'),
    'roadmap/items/mine.mdx': itemWith(['{ status: planned }'], 'needs: ["gov:e2e"]'),
    'process/page.mdx': mdx('title: Page', 'See [[tool:REQ_001]].'),
  }
  expect(await findings(documents)).toMatchInlineSnapshot(`
    "process/page.mdx:5:5 error unknown-reference: Cannot find \`tool:REQ_001\`: the project \`tool\` is not locked; run \`milepost pins update tool\`.
    roadmap/items/mine.mdx:6:9 error unknown-reference: Cannot find \`gov:e2e\`: the project \`gov\` is not locked; run \`milepost pins update gov\`."
  `)
})

test('a copy that was edited is one finding, however many references lead to it', async () => {
  const documents = {
    ...withNeeds('"gov:e2e", "gov:ready"'),
    'process/page.mdx': mdx('title: Page', 'See [[gov:e2e]] and [[gov:rfc:81]].'),
  }
  const [path = ''] = Object.keys(LOCKED)
  expect(await findings({ ...documents, [path]: `${GOV} ` })).toMatchInlineSnapshot(`
    "pins.lock.json:9:16 error invalid-lock: Unexpected 750 bytes in \`content/pins/gov-latest.project\`, expected 749.
      help: Run \`milepost pins update\`; the lock is written by it and by nobody else."
  `)
  expect(await findings({ ...documents, 'pins.lock.json': '{' })).toMatchInlineSnapshot(`
    "pins.lock.json:1:2 error invalid-lock: Unexpected end of a mapping without \`}\`, expected JSON.
      help: Run \`milepost pins update\`; the lock is written by it and by nobody else."
  `)
})

test('a copy that is no export is one finding, too', async () => {
  const none = lockedProjects({ gov: '{"format":"milepost-graph","version":2}' })
  const page = mdx('title: Page', 'See [[gov:e2e]].')
  expect(await findings({ ...none, 'process/page.mdx': page })).toMatchInlineSnapshot(`
    "pins.lock.json:6:18 error invalid-lock: Cannot read the copy of project \`gov\`: Unexpected version of the format, expected 1; a newer Milepost may read it.
      help: Run \`milepost pins update gov\`."
  `)
})

test.each<readonly [mistake: string, settings: UserConfig, says: string]>([
  ['the name of a kind', { projects: { item: 'https://a.org/g' } }, 'has the name of a kind'],
  ['the name of a root', { projects: { a: 'https://a.org/g' }, roots: { a: '../a' } }, 'of a root'],
  [
    'another name',
    { projects: { 'A b': 'https://a.org/g' } },
    'Unexpected name `A b` of a project',
  ],
  ['no https', { projects: { a: 'http://a.org/g' } }, 'begins with `https://`'],
  ['other braces', { projects: { a: 'https://a.org/{line}/g' } }, 'without braces'],
])('refuses a project with %s', async (_, settings, says) => {
  await expect(checked({}, { config: settings })).rejects.toThrow(says)
})

test('a need stands for a kind where the configuration says so', async () => {
  const projects: UserConfig['projects'] = {
    tool: { needs: 'https://tool.example.org/needs.json', kinds: { req: 'rfc' } },
  }
  expect(await findings(withNeeds('"tool:REQ_2"'), { projects })).toMatchInlineSnapshot(
    `"roadmap/items/mine.mdx:6:9 error unknown-reference: Unexpected rfc \`tool:REQ_2\` in \`needs\`, expected item."`,
  )
})
