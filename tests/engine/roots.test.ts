import { expect, test } from 'vitest'
import { applyFixes } from '../../plugins/commands/apply-fixes.ts'
import { hostBeside } from '../../plugins/engine/publishing.ts'
import { report, reportContext, summaryOf } from '../../plugins/engine/report.ts'
import { linkTable } from '../../plugins/links/link-table.ts'
import { shownLink } from '../../plugins/links/shown/shown-link.ts'
import { json } from '../../plugins/reports/json.ts'
import { scratchProject } from '../scratch.ts'
import { mdx, row } from '../vocabulary.ts'
import { checkedIn, checkouts, config, rowsOf } from './checkouts.ts'

test('joins two repositories beside one another to one graph, seen from either', async () => {
  const root = checkouts()
  const [eips, ercs] = [await checkedIn(`${root}/eips`), await checkedIn(`${root}/ercs`)]
  expect(eips.findings.map(row)).toEqual([])
  expect(ercs.findings.map(row)).toEqual([])
  expect(eips.graph.nodes.map(({ key }) => key)).toEqual(['eip:eip-1', 'eip:eip-2'])
  expect(eips.graph.edgesTo('eip:eip-1').map(({ from }) => from.key)).toEqual(['ercs:erc:erc-20'])
  expect(ercs.graph.edgesFrom('erc:erc-20').map(({ to }) => to.key)).toEqual([
    'eips:eip:eip-1',
    'eips:eip:eip-2',
  ])
  expect(report(eips)).toContain('No findings in 3 documents')
})

test('names the root of what it finds there, and fixes files of the project alone', async () => {
  const root = checkouts({
    'ercs/docs/erc-21.md': mdx(
      'title: Bad\nrequires: ["eips:9"]',
      '[[eips:eip-7]] [x](#None) [gone](../../eips/docs/eip-5.md) [[none]]\n\n## none',
    ),
    'eips/docs/eip-3.md': mdx('title: Third', '[[ercs:22]] [[ercz:20]] [x](#Events)\n\n## events'),
  })
  expect(await rowsOf(`${root}/eips`)).toMatchInlineSnapshot(`
    [
      "ercs ../ercs/docs/erc-21.md:3:12 error unknown-reference: Cannot find eip or erc \`eips:9\`.",
      "ercs ../ercs/docs/erc-21.md:6:1 error unknown-reference: Cannot find document \`eip-7\` in project \`eips\`.",
      "ercs ../ercs/docs/erc-21.md:6:20 warning anchor-case: Unexpected letter case in \`#None\`; write \`#none\`.
      help: \`milepost check --fix\` writes it.",
      "ercs ../ercs/docs/erc-21.md:6:34 error broken-link: Cannot find the file \`../../eips/docs/eip-5.md\`.",
      "ercs ../ercs/docs/erc-21.md:6:60 error unknown-reference: Cannot find document \`none\`.
      help: For the brackets as signs, write \`\\[[\` or put them in back-ticks.",
      "- docs/eip-3.md:5:1 error unknown-reference: Cannot find document \`22\` in project \`ercs\`.",
      "- docs/eip-3.md:5:13 error unknown-reference: Unknown kind \`ercz\` in \`[[ercz:20]]\`.",
      "- docs/eip-3.md:5:29 warning anchor-case: Unexpected letter case in \`#Events\`; write \`#events\`.
      help: \`milepost check --fix\` writes it.",
    ]
  `)
  const { findings } = await checkedIn(`${root}/eips`)
  expect(applyFixes(`${root}/eips`, findings).files).toEqual(['docs/eip-3.md'])
  const outcome = await checkedIn(`${root}/eips`)
  expect(report(outcome)).toContain('--> ../ercs/docs/erc-21.md:3:12 (root ercs)')
  const [first] = JSON.parse(json({ ...summaryOf(outcome), ...reportContext(outcome) })).findings
  expect(first).toMatchObject({ root: 'ercs', id: 'ercs:erc:erc-21' })
})

test('finds a cycle through two roots once, and reads a root without judging it', async () => {
  const circle = {
    'eips/docs/eip-1.md': mdx('title: Purpose\nrequires: ["ercs:20"]'),
    'ercs/docs/erc-30.md': mdx('title: Bad', '[[nothing]]'),
  }
  expect(await rowsOf(`${checkouts(circle)}/eips`)).toMatchInlineSnapshot(`
    [
      "ercs ../ercs/docs/erc-30.md:5:1 error unknown-reference: Cannot find document \`nothing\`.
      help: For the brackets as signs, write \`\\[[\` or put them in back-ticks.",
      "- docs/eip-1.md:3:12 error dependency-cycle: Circle in \`requires\`: \`eip-1\` → \`erc-20\` → \`eip-1\`; remove one of these.
      ../ercs/docs/erc-20.md:3:12 \`erc-20\` names \`eip-1\` here",
    ]
  `)
  const silent = config('eip', `roots: { ercs: { folder: '../ercs', check: false } }`)
  const root = checkouts({ ...circle, 'eips/milepost.config.ts': silent })
  expect(await rowsOf(`${root}/eips`)).toMatchInlineSnapshot(`
    [
      "- docs/eip-1.md:3:12 error dependency-cycle: Circle in \`requires\`: \`eip-1\` → \`erc-20\` → \`eip-1\`; remove one of these.
      ../ercs/docs/erc-20.md:3:12 \`erc-20\` names \`eip-1\` here",
    ]
  `)
})

test('takes its own document for a bare id, and asks for a name where two others have it', async () => {
  const root = scratchProject({
    'a/content/process/plan.md': mdx(
      'title: A',
      '[[plan]] [[b:plan]] [[b:page:plan]] [[only]] [[both]]',
    ),
    'b/content/process/plan.md': mdx('title: B', '[[plan]]'),
    'b/content/process/only.md': mdx('title: Only'),
    'b/content/process/both.md': mdx('title: Both'),
    'c/content/process/both.md': mdx('title: Both'),
    'a/package.json': '{ "type": "module" }',
    'a/milepost.config.ts': `export default { roots: { b: '../b', c: '../c' } }`,
  })
  expect(await rowsOf(`${root}/a`)).toMatchInlineSnapshot(`
    [
      "- process/plan.md:5:46 error unknown-reference: \`both\` names 2 documents; write \`[[b:page:both]]\` or \`[[c:page:both]]\`.",
    ]
  `)
  const { graph, links } = await checkedIn(`${root}/a`)
  expect(links.backlinks('b:page:plan').map(({ key }) => key)).toEqual(['page:plan'])
  expect(graph.named('plan').map(({ key }) => key)).toEqual(['page:plan'])
})

test('leads across to the address of the other root', async () => {
  const path = 'docs/eip-4.md'
  const text = mdx('title: Fourth', '[[ercs:20]] [c](../../ercs/package.json)')
  const shownWith = async (settings: string) => {
    const root = checkouts({
      [`eips/${path}`]: text,
      'ercs/milepost.config.ts': config('erc', `roots: { eips: '../eips' }, ${settings}`),
    })
    const { graph, links, roots } = await checkedIn(`${root}/eips`)
    const hostOf = (file: string) => hostBeside(file, roots)
    const project = { root, content: 'docs', graph, links, hostOf }
    const table = linkTable(project, path, { base: '/' })
    const mentions = graph.nodeAt(path)?.document.mentions ?? []
    return mentions.map((mention) => {
      const shown = mention.type === 'diagram' ? undefined : shownLink(mention, table)
      return shown?.type === 'link' ? shown.url : shown?.type
    })
  }
  expect(await shownWith(`site: 'https://ercs.example.org/all/'`)).toEqual([
    'https://ercs.example.org/all/ercs/erc-20/',
    'broken',
  ])
  expect(await shownWith(`repository: 'https://github.com/acme/ercs', branch: 'dev'`)).toEqual([
    'https://github.com/acme/ercs/blob/dev/docs/erc-20.md',
    'https://github.com/acme/ercs/blob/dev/package.json',
  ])
})

test('offers the way to a moved file of another root, wherever the command runs', async () => {
  const root = checkouts({
    'ercs/docs/erc-21.md': mdx('title: Bad', '[moved](../text/eip-1.md)'),
    'eips/docs/eip-3.md': mdx('title: Third', '[moved](../text/erc-20.md)'),
  })
  expect(await rowsOf(`${root}/ercs`)).toMatchInlineSnapshot(`
    [
      "eips ../eips/docs/eip-3.md:5:9 error broken-link: Cannot find the file \`../text/erc-20.md\`; did you mean \`../../ercs/docs/erc-20.md\`?",
      "- docs/erc-21.md:5:9 error broken-link: Cannot find the file \`../text/eip-1.md\`; did you mean \`../../eips/docs/eip-1.md\`?",
    ]
  `)
})

test('texts beside the documents of a root whose documents stand anywhere are warnings', async () => {
  const anywhere = (name: string, rest: string) =>
    config(name, rest)
      .replace("content: 'docs'", "content: '.'")
      .replace("folder: '.'", "folder: 'docs'")
  const root = checkouts({
    'ercs/README.md': '# ERCs\n',
    'ercs/milepost.config.ts': anywhere('erc', `roots: { eips: '../eips' }`),
    'eips/README.md': '# EIPs\n',
    'eips/milepost.config.ts': anywhere('eip', `roots: { ercs: '../ercs' }`),
  })
  expect(await rowsOf(`${root}/eips`)).toMatchInlineSnapshot(`
    [
      "ercs ../ercs/README.md:1:1 warning unknown-kind: No kind keeps its documents in \`../ercs/\`.
      help: Kinds keep theirs in \`../ercs/docs/\`.",
      "- README.md:1:1 warning unknown-kind: No kind keeps its documents in \`.\`.
      help: Kinds keep theirs in \`docs/\`.",
    ]
  `)
})
