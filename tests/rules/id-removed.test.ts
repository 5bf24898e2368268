import { expect, test } from 'vitest'
import { edit } from '../../plugins/commands/apply-fixes.ts'
import { checked, type Files, findingsOf, mdx } from '../vocabulary.ts'

const BEFORE: Files = { 'rfcs/0001-a.mdx': rfc('A proposal') }
const RULES = { rules: ['id-removed'] }

test('a document that is gone, and one that kept its id as an alias', async () => {
  const after = { 'rfcs/0002-b.mdx': rfc('Another proposal') }
  expect(await findingsOf(after, { before: BEFORE, ...RULES })).toMatchInlineSnapshot(`
    "rfcs/0001-a.mdx:- error id-removed: rfc \`0001-a\` is gone; keep its id as an alias of what replaced it.
      help: Write \`aliases: [0001-a]\` in the document that readers should find instead."
  `)
  const kept = { 'rfcs/0002-a.mdx': rfc('A proposal', 'aliases: [0001-a]\n') }
  expect(await findingsOf(kept, { before: BEFORE, ...RULES })).toBe('')
})

test.each([
  ['no aliases', '', 'aliases: [0001-a]\ntitle: A proposal'],
  ['an empty list', 'aliases: []\n', 'aliases: [0001-a]\ntitle: A proposal'],
  ['one alias', 'aliases: [one]\n', 'aliases: [one, 0001-a]\ntitle: A proposal'],
  ['a list of lines', 'aliases:\n  - one\n', 'aliases:\n  - one\n  - 0001-a\ntitle: A proposal'],
])('--fix writes the alias into the renamed document with %s', async (_, fields, expected) => {
  const text = rfc('A proposal', fields)
  expect(await fixed({ 'rfcs/0002-a.mdx': text })).toBe(
    text.replace(`${fields}title: A proposal`, expected),
  )
})

test('--fix writes no alias where two documents have the title, or none has it', async () => {
  const text = rfc('A proposal')
  expect(await fixed({ 'rfcs/0002-a.mdx': text, 'rfcs/0003-a.mdx': text })).toBe(text)
  expect(await fixed({ 'rfcs/0002-a.mdx': rfc('B') })).toBe(rfc('B'))
})

function rfc(title: string, fields = ''): string {
  return mdx(`${fields}title: ${title}\nstatus: draft\ncreated: 2026-11-01`)
}

/** Returns the text of the second document after the fixes of a change that removed the first. */
async function fixed(after: Files): Promise<string> {
  const path = 'content/rfcs/0002-a.mdx'
  const { findings } = await checked(after, { before: BEFORE })
  const fixes = findings.flatMap(({ rule, fix }) =>
    fix && rule === 'id-removed' && fix.file === path ? [fix] : [],
  )
  return edit(String(after['rfcs/0002-a.mdx']), fixes).text
}
