import { mkdirSync, renameSync } from 'node:fs'
import { expect, test } from 'vitest'
import { mdx, row } from '../vocabulary.ts'
import { checkedIn, checkouts, config, rowsOf } from './checkouts.ts'

/** Three checkouts in a row: `eips` names `ercs`, and `ercs` names `cips`. */
function threeCheckouts(files: Readonly<Record<string, string>> = {}): string {
  return checkouts({
    'cips/package.json': '{ "type": "module" }',
    'cips/milepost.config.ts': config('cip', `roots: { tokens: '../ercs' }`),
    'cips/docs/cip-5.md': mdx('title: Fifth', 'See [[tokens:20]] and [[nowhere]].\n\n## Ends'),
    'ercs/milepost.config.ts': config('erc', `roots: { eips: '../eips', cips: '../cips' }`),
    'ercs/docs/erc-21.md': mdx(
      'title: Later',
      '[[cips:5]] [[cip-5#ends]] [[cips:cip-5#Ends]] [text](../../cips/docs/cip-5.md#ends)',
    ),
    ...files,
  })
}

test('what a root says of its own roots is known, and nobody else has to know their names', async () => {
  const root = threeCheckouts({
    'eips/docs/eip-3.md': mdx('title: Third', '[[cips:5]] [[5]] [file](../../cips/docs/cip-5.md)'),
  })
  expect(await rowsOf(`${root}/eips`)).toMatchInlineSnapshot(`
    [
      "- docs/eip-3.md:5:1 error unknown-reference: Unknown kind \`cips\` in \`[[cips:5]]\`.",
      "- docs/eip-3.md:5:12 error unknown-reference: Cannot find document \`5\`.
      help: For the brackets as signs, write \`\\[[\` or put them in back-ticks.",
    ]
  `)
  const { graph, roots, links } = await checkedIn(`${root}/eips`)
  expect(roots.map(({ name, at, through }) => [name, at, through])).toEqual([
    ['ercs', '../ercs', undefined],
    ['ercs.cips', '../cips', 'ercs'],
  ])
  expect(graph.nodes.map(({ key }) => key)).not.toContain('cip:cip-5')
  expect(links.backlinks('ercs:erc:erc-20').map(({ key }) => key)).toContain('eip:eip-1')
})

test('a root of a root that is not checked out is left out, and may come later', async () => {
  const root = threeCheckouts()
  mkdirSync(`${root}/away`)
  renameSync(`${root}/cips`, `${root}/away/cips`)
  const { roots, findings } = await checkedIn(`${root}/eips`)
  expect(roots.map(({ name }) => name)).toEqual(['ercs'])
  expect(findings.map(row)).toMatchInlineSnapshot(`
    [
      "../ercs/docs/erc-21.md:5:1 error unknown-reference: Unknown kind \`cips\` in \`[[cips:5]]\`.",
      "../ercs/docs/erc-21.md:5:12 error unknown-reference: Cannot find document \`cip-5\`.",
      "../ercs/docs/erc-21.md:5:27 error unknown-reference: Unknown kind \`cips\` in \`[[cips:cip-5]]\`.",
      "../ercs/docs/erc-21.md:5:54 error broken-link: Cannot find the file \`../../cips/docs/cip-5.md\`.",
    ]
  `)
  renameSync(`${root}/away/cips`, `${root}/cips`)
  expect((await checkedIn(`${root}/eips`)).roots.map(({ name }) => name)).toEqual([
    'ercs',
    'ercs.cips',
  ])
})
