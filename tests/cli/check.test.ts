import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { scratchProject } from '../scratch.ts'
import { mdx } from '../vocabulary.ts'
import { milepost } from './terminal.ts'

const GOOD = { 'content/process/plan.mdx': mdx('title: Plan', 'See [[work]].') }
const WORK = { 'content/process/work.mdx': mdx('title: Work') }
const WARNED = {
  'content/rfcs/0001-a.mdx': mdx(
    'title: A\nnumber: 1\nauthors: []\nstatus: draft\nsupersedes: ["2"]',
  ),
  'content/rfcs/0002-b.mdx': mdx('title: B\nnumber: 2\nauthors: []\nstatus: draft'),
}

test('a clean project: exit 0, and what was checked', async () => {
  expect(await milepost('check', { ...GOOD, ...WORK })).toMatchInlineSnapshot(`
    {
      "err": "",
      "exit": 0,
      "out": "No findings in 2 documents, checked for 2026-11-20.
    ",
    }
  `)
})

test('an error: exit 1, with its line, its hint and its page', async () => {
  expect(await milepost('check', GOOD)).toMatchInlineSnapshot(`
    {
      "err": "",
      "exit": 1,
      "out": "error[unknown-reference]: Cannot find document \`work\`.
     --> content/process/plan.mdx:5:5
      |
    5 | See [[work]].
      |     ^^^^^^^^
      = help: For the brackets as signs, write \`\\[[\` or put them in back-ticks.
      = see: https://milepost-dev.github.io/milepost/rules/unknown-reference/

    1 error in 1 document, checked for 2026-11-20.
    ",
    }
  `)
})

test('warnings fail the check only when it is strict', async () => {
  const rules = 'rules: { "missing-section": "off" }'
  const files = { ...WARNED, 'milepost.config.mjs': `export default { ${rules} }` }
  expect((await milepost('check', files)).exit).toBe(0)
  expect((await milepost('check --strict', files)).exit).toBe(1)
})

test('a project elsewhere, and the number of findings cut', async () => {
  const bad = mdx('title: T', '[[a]] [[b]] [[c]]')
  const { exit, out } = await milepost('check sub --max-findings 1', {
    'sub/content/process/bad.mdx': bad,
  })
  expect(exit).toBe(1)
  expect(out.match(/^error/gm)).toHaveLength(1)
  expect(out).toContain('2 more')
})

test('JSON keeps its contract', async () => {
  const { out } = await milepost('check --format json', GOOD)
  expect(JSON.parse(out)).toMatchObject({
    version: 1,
    today: '2026-11-20',
    summary: { documents: 1, error: 1, warning: 0, info: 0, allowed: 0 },
    findings: [{ rule: 'unknown-reference', file: 'content/process/plan.mdx', line: 5, column: 5 }],
  })
})

test('under GitHub, annotations, and a table in the summary of the step', async () => {
  const summary = join(scratchProject({ 'summary.md': '' }), 'summary.md')
  const { out } = await milepost('check --format github', GOOD, { GITHUB_STEP_SUMMARY: summary })
  expect(out).toMatch(/^::error file=content\/process\/plan.mdx,line=5,endLine=5,col=5/m)
  expect(readFileSync(summary, 'utf8')).toContain('unknown-reference')
})

test.each([
  ['check --root nowhere', 'nowhere'],
  ['check --config nowhere.ts', 'Cannot find the configuration `nowhere.ts`.'],
  ['check --format xml', 'Allowed choices are pretty, github, gitlab, json, sarif.'],
  ['check --max-findings many', 'Expected a whole number.'],
  ['chek', "unknown command 'chek'"],
])('what cannot run says why and exits with 2: %s', async (commandLine, why) => {
  const { exit, out, err } = await milepost(commandLine, GOOD)
  expect({ exit, out }).toEqual({ exit: 2, out: '' })
  expect(err).toContain(why)
})

test('a configuration with mistakes names every one', async () => {
  const config = 'export default { contents: "docs", rules: { "broken-link": "loud" } }'
  const { exit, err } = await milepost('check', { ...GOOD, 'milepost.config.mjs': config })
  expect(exit).toBe(2)
  expect(err).toContain('contents')
  expect(err).toContain('broken-link')
})

test('paths begin where the command is typed', async () => {
  const files = Object.entries(GOOD).map(([path, text]) => [`below/${path}`, text] as const)
  const lenient = 'export default { rules: { "unknown-reference": "off" } }'
  const { exit, out } = await milepost('check below --config lenient.config.mjs', {
    ...Object.fromEntries(files),
    'lenient.config.mjs': lenient,
  })
  expect([exit, out]).toEqual([0, 'No findings in 1 document, checked for 2026-11-20.\n'])
})

test('the rules that keep readers safe cannot be changed', async () => {
  const config = 'export default { rules: { "code-in-content": "off" } }'
  const { exit, err } = await milepost('check', { ...GOOD, 'milepost.config.mjs': config })
  expect(exit).toBe(2)
  expect(err).toContain('The rule `code-in-content` cannot be changed')
})
