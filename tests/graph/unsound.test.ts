import { expect, test } from 'vitest'
import { z } from 'zod'
import { defineKind } from '../../plugins/kinds/kind.ts'
import type { Rule } from '../../plugins/rules/base/rule.ts'
import { checked, findingsOf, mdx } from '../vocabulary.ts'

const people = 'ana: { name: Ana }\n'
const rfc = (number: number, fields: string) =>
  mdx(`title: Shards\nnumber: ${number}\nauthors: [ana]\n${fields}`)
const page = (body: string, fields = '') => mdx(`title: Page\n${fields}`, body)

test('a document with a wrong field keeps the names that sound fields give it', async () => {
  const documents = {
    'people.yaml': people,
    'rfcs/0081-shards.mdx': rfc(81, 'status: aproved'),
    'process/a.mdx': page('See [[rfc:81]].'),
    'process/b.mdx': page('See [[rfc:0081]].'),
    'process/c.mdx': page('See [[rfc:81]] and [[0081-shards]].'),
  }
  expect(
    await findingsOf(documents, { rules: ['invalid-field', 'unknown-reference'] }),
  ).toMatchInlineSnapshot(`
    "rfcs/0081-shards.mdx:5:9 error invalid-field: Unexpected text \`aproved\` in \`status\`, expected \`draft\`, \`review\`, \`accepted\`, \`implemented\`, \`rejected\`, \`withdrawn\` or \`superseded\`.
      help: Its status."
  `)
})

test('a name that follows from a wrong field is not given', async () => {
  const documents = {
    'people.yaml': people,
    'rfcs/0081-shards.mdx': rfc(81, 'status: draft').replace('81', 'many'),
    'process/a.mdx': page('See [[rfc:81]] and [[rfc:undefined]].'),
  }
  expect(
    await findingsOf(documents, { rules: ['invalid-field', 'unknown-reference'] }),
  ).toMatchInlineSnapshot(`
    "process/a.mdx:5:5 error unknown-reference: Cannot find rfc \`81\`.
    process/a.mdx:5:20 error unknown-reference: Cannot find rfc \`undefined\`.
    rfcs/0081-shards.mdx:3:9 error invalid-field: Unexpected text \`many\` in \`number\`, expected a whole number.
      help: Its number; the file name begins with it in four digits."
  `)
})

test('rules judge a document by its sound fields, and leave out those that need a wrong one', async () => {
  const item = (fields: string) => mdx(`title: Item\nroadmap: main\n${fields}`)
  const documents = {
    'roadmap/main.mdx': mdx('title: Main\norder: [a, b, c]'),
    // Its history is sound, so it is overdue, and done before what it needs.
    'roadmap/items/a.mdx': item('history: [{ status: done }]\nneeds: [b]\ntracking: soon'),
    'roadmap/items/b.mdx': item('history: [{ status: planned, target: 2026-Q1 }]\nowner: ana'),
    // Nobody knows whether it is open.
    'roadmap/items/c.mdx': item('history: [{ status: plannd, target: 2026-Q1 }]\nneeds: [b]'),
  }
  expect(await findingsOf(documents)).toMatchInlineSnapshot(`
    "roadmap/items/a.mdx:5:9 warning status-ahead: Status \`done\` is ahead of \`b\`, which it needs and which is \`planned\`; correct one of the two.
      roadmap/items/b.mdx:4:21 \`b\` is \`planned\` here
    roadmap/items/a.mdx:6:11 error invalid-field: Unexpected text \`soon\` in \`tracking\`, expected a web address that begins with \`https://\` or \`http://\` or a mapping.
      help: The issue or board that tracks it, or the reason why there is none. Write a whole address, such as \`https://example.org/\`, or \`{ none: TODO }\`.
    roadmap/items/b.mdx:4:21 warning missing-tracking-issue: Item is \`planned\` and has no tracking issue; put its address in \`tracking\`.
    roadmap/items/b.mdx:4:38 warning target-passed: Target \`2026-Q1\` ended on 2026-03-31 and the item is still \`planned\`; add a step that says so.
      help: The step is \`overdue\`, or has a new \`target\`.
    roadmap/items/b.mdx:5:1 error unknown-field: Unknown field \`owner\`; did you mean \`owners\`?
    roadmap/items/c.mdx:4:21 error invalid-field: Unexpected text \`plannd\` in \`status\`, expected \`unplanned\`, \`planning\`, \`planned\`, \`in-progress\`, \`delayed\`, \`overdue\`, \`done\` or \`cancelled\`; did you mean \`planned\`?
      help: The new status.
    roadmap/main.mdx:3:9 warning done-but-listed: \`a\` is \`done\` and still listed in \`order\`; remove it there.
      roadmap/items/a.mdx:4:21 it is \`done\` here"
  `)
})

test('a misspelt field is not missing as well', async () => {
  const documents = {
    'roadmap/main.mdx': mdx('title: Main\norder: [a]'),
    'roadmap/items/a.mdx': mdx(
      'title: A\nroadmap: main\nhistory: [{ status: in-progress }]\nowner: [ana]\ntraking: https://example.org/1',
    ),
    'people.yaml': people,
  }
  expect(await findingsOf(documents)).toMatchInlineSnapshot(`
    "roadmap/items/a.mdx:5:1 error unknown-field: Unknown field \`owner\`; did you mean \`owners\`?
    roadmap/items/a.mdx:6:1 error unknown-field: Unknown field \`traking\`; did you mean \`tracking\`?"
  `)
})

test('two documents with one id are both judged by every rule', async () => {
  const charter = defineKind({
    name: 'charter',
    plural: 'charters',
    describes: 'What a group is for.',
    folder: 'charters',
    fields: { status: z.enum(['open', 'shut']).optional().describe('Its status.') },
    sectionsOf: () => ['Scope'],
  })
  const documents = {
    'charters/a/readme.md': mdx('title: A', 'TODO'),
    'charters/b/readme.md': mdx('title: B', 'TODO'),
    'charters/c/readme.md': mdx('title: C', '## Scope\n\nAll.'),
  }
  expect(
    await findingsOf(documents, {
      config: { kinds: [charter], rules: { 'duplicate-id': 'off' } },
    }),
  ).toMatchInlineSnapshot(`
    "charters/a/readme.md:2:8 error missing-section: Missing section \`Scope\`; add a heading of that name.
    charters/a/readme.md:5:1 warning placeholder-left: \`TODO\` was never filled in; write what belongs here.
    charters/b/readme.md:2:8 error missing-section: Missing section \`Scope\`; add a heading of that name.
    charters/b/readme.md:5:1 warning placeholder-left: \`TODO\` was never filled in; write what belongs here."
  `)
})

test('a second document with one id names others, and is named by its id', async () => {
  const documents = {
    'people.yaml': people,
    'rfcs/0081-shards.mdx': rfc(81, 'status: draft\nsupersedes: [0080-parts]'),
    'rfcs/old/0081-shards.mdx': rfc(81, 'status: draft\nsupersedes: [0080-parts, ghost]'),
    'rfcs/0080-parts.mdx': rfc(80, 'status: superseded\nsuperseded-by: [0081-shards]'),
  }
  const rules = ['duplicate-id', 'unknown-reference', 'not-reciprocal', 'number-disagrees']
  expect(await findingsOf(documents, { rules })).toMatchInlineSnapshot(`
    "rfcs/old/0081-shards.mdx:2:8 error duplicate-id: Duplicate rfc \`0081-shards\`, already defined by \`content/rfcs/0081-shards.mdx\`; rename one of them.
      rfcs/0081-shards.mdx:2:8 first used here
    rfcs/old/0081-shards.mdx:6:26 error unknown-reference: Cannot find rfc \`ghost\`.
      help: The only other one is \`0080-parts\`."
  `)
  const { findings, graph } = await checked(documents)
  expect([...new Set(findings.map(({ id }) => id))]).toEqual(['rfc:0080-parts', 'rfc:0081-shards'])
  expect(graph.nodes.map(({ key }) => key)).toEqual([
    'person:ana',
    'rfc:0080-parts',
    'rfc:0081-shards',
  ])
})

test('two documents with one further name', async () => {
  const decision = defineKind({
    name: 'adr',
    plural: 'ADRs',
    describes: 'A decision.',
    folder: 'adrs',
    fields: { number: z.number().describe('Its number.') },
    namesOf: ({ number }) => [`${number}`, `adr-${number}`],
  })
  const documents = {
    'adrs/7.md': mdx('title: Seven\nnumber: 3'),
    'adrs/one.md': mdx('title: One\nnumber: 7'),
    'adrs/two.md': mdx('title: Two\nnumber: 8'),
    'adrs/three.md': mdx('title: Three\nnumber: 8'),
  }
  expect(await findingsOf(documents, { config: { kinds: [decision] } })).toMatchInlineSnapshot(`
    "adrs/one.md:2:8 error duplicate-id: Name \`7\` is taken by \`content/adrs/7.md\`; a name means one document.
      adrs/7.md:2:8 first used here
    adrs/two.md:2:8 error duplicate-id: Name \`8\` is taken by \`content/adrs/three.md\`; a name means one document.
      adrs/three.md:2:8 first used here"
  `)
})

test('a document without frontmatter is a document all the same', async () => {
  const proposal = defineKind({
    name: 'proposal',
    plural: 'proposals',
    describes: 'A proposal.',
    folder: 'proposals',
    fields: {},
    sectionsOf: () => ['Summary'],
  })
  const documents = {
    'proposals/a.md': '# A proposal\n\nTODO, see [[ghost]] and [b](b.md#none).\n',
    'proposals/b.md': '# B\n\n## Summary\n\nSee [[a]].\n',
  }
  expect(await findingsOf(documents, { config: { kinds: [proposal] } })).toMatchInlineSnapshot(`
    "proposals/a.md:1:1 error invalid-frontmatter: Cannot find the frontmatter; begin the file with a line \`---\`.
    proposals/a.md:1:1 error missing-section: Missing section \`Summary\`; add a heading of that name.
    proposals/a.md:3:11 error unknown-reference: Cannot find document \`ghost\`.
      help: For the brackets as signs, write \`\\[[\` or put them in back-ticks.
    proposals/a.md:3:29 error broken-anchor: Cannot find the heading \`#none\` in \`content/proposals/b.md\`.
      help: Its nearest headings are \`#b\` and \`#summary\`.
    proposals/b.md:1:1 error invalid-frontmatter: Cannot find the frontmatter; begin the file with a line \`---\`."
  `)
})

test('an own rule does not take a wrong field for a missing one', async () => {
  const tagged: Rule = {
    id: 'untagged',
    severity: 'warning',
    finds: 'a page without tags',
    source: 'our handbook',
    *check({ graph }) {
      for (const node of graph.nodes) {
        if (node.kind.name !== 'page' || graph.entry(node.key)?.data.tags) continue
        yield { node, message: 'Cannot find `tags`.' }
      }
    },
  }
  const documents = {
    'process/a.mdx': page('', 'tags: 3'),
    'process/b.mdx': page('', 'created: soon'),
    'process/c.mdx': page('', 'tags: [x]\ncreated: soon'),
  }
  const conditions = { config: { ownRules: [tagged] }, rules: ['untagged'] }
  expect(await findingsOf(documents, conditions)).toMatchInlineSnapshot(
    `"process/b.mdx:2:8 warning untagged: Cannot find \`tags\`."`,
  )
})

test('links to the docs of a component lead on when another field of it is wrong', async () => {
  const documents = {
    'components/engine.mdx': mdx(
      'title: Engine\nrepo: acme/engine\ndocs: { base: https://e.example.org/{version}/, inventory: https://e.example.org/{version}/objects.inv }\nowner: [x]',
    ),
    'process/a.mdx': page('See [it](inv:engine#start).'),
  }
  const rules = ['invalid-field', 'unknown-reference', 'unknown-inventory-name', 'broken-link']
  expect(await findingsOf(documents, { rules })).toMatchInlineSnapshot(`""`)
})
