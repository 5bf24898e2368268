import { expect, test } from 'vitest'
import { printBaseline } from '../../../plugins/engine/baseline/baseline.ts'
import { recordable } from '../../../plugins/engine/baseline/held.ts'
import { check, type DiagramCheck } from '../../../plugins/engine/check.ts'
import { readConfig } from '../../../plugins/engine/config.ts'
import type { UserConfig } from '../../../plugins/engine/settings/user-config.ts'
import { memorySource } from '../../../plugins/outside/sources/memory-source.ts'
import { mdx, row, TODAY } from '../../vocabulary.ts'

const FILE = 'content/process/planning.md'
const OLD = mdx('title: Planning', 'See [a](a.md), [b](b.md) and [b](b.md).')

/** Checks one document with a baseline; shows what is reported, how much is held, and what is gone. */
async function against(
  baseline: string | undefined,
  text: string,
  { path = FILE, config = {} }: { path?: string; config?: UserConfig } = {},
) {
  const files = {
    [path]: text,
    ...(baseline !== undefined && { 'milepost.baseline.json': baseline }),
  }
  const options = { today: TODAY, processes: 0 }
  const outcome = await check(memorySource(files), readConfig(config), options)
  return {
    shown: outcome.findings.map(row),
    held: outcome.held.length,
    gone: outcome.gone.map((entry) => `${entry.text} ${entry.count}`),
    baseline: printBaseline(recordable(outcome.findings, outcome)),
  }
}

const { baseline } = await against(undefined, OLD)

test('a baseline is sorted, has no line numbers, and one line for each finding', () => {
  expect(baseline).toMatchInlineSnapshot(`
    "{
      "version": 1,
      "findings": [
        {"file":"content/process/planning.md","rule":"broken-link","text":"a.md","line":"See [a](a.md), [b](b.md) and [b](b.md)."},
        {"file":"content/process/planning.md","rule":"broken-link","text":"b.md","line":"See [a](a.md), [b](b.md) and [b](b.md).","count":2}
      ]
    }
    "
  `)
})

test.each([
  ['nothing', OLD],
  ['lines above and below', `${OLD.replace('---\n\n', '---\n\nNew.\n\n')}\nMore.\n`],
  ['the words on the same line', OLD.replace('See', 'As agreed in June, see')],
  ['the title', OLD.replace('Planning', 'How we plan')],
  ['blanks and line ends', OLD.replace(' and ', '\nand  ').replaceAll('\n', '\r\n')],
])('an edit of %s keeps every finding held', async (_, text) => {
  const { shown, held, gone } = await against(baseline, text)
  expect({ shown, held, gone }).toEqual({ shown: [], held: 3, gone: [] })
})

test('a new mistake is shown, also one that is like an old one', async () => {
  const other = await against(baseline, OLD.replace(', [b]', ', [c](c.md), [b]'))
  expect(other).toMatchObject({ shown: [expect.stringContaining('`c.md`')], held: 3 })
  const third = await against(baseline, `${OLD}\nAgain [b](b.md).\n`)
  expect(third.shown).toEqual([
    'process/planning.md:7:11 error broken-link: Cannot find the file `b.md`.',
  ])
  expect(third.held).toBe(3)
  const elsewhere = await against(baseline, OLD, { path: 'content/process/other.md' })
  expect(elsewhere.shown).toHaveLength(3)
})

test('of two equal mistakes, the one on a new line is shown', async () => {
  const { shown } = await against(baseline, OLD.replace('---\n\n', '---\n\nFirst [a](a.md).\n\n'))
  expect(shown).toEqual([
    'process/planning.md:5:11 error broken-link: Cannot find the file `a.md`.',
  ])
})

test('what is gone is told, and how often', async () => {
  const { shown, held, gone } = await against(baseline, mdx('title: Planning', 'See [b](b.md).'))
  expect({ shown, held, gone }).toEqual({ shown: [], held: 1, gone: ['a.md 1', 'b.md 1'] })
})

test('no baseline holds what is about safety, unless nothing is published', async () => {
  const unsafe = mdx('title: Planning', 'See [a](javascript:alert).')
  const first = await against(undefined, unsafe)
  expect(first.baseline).toContain('"findings": []')
  const entry = `{"file":"${FILE}","rule":"unsafe-link","text":"javascript:"}`
  const forged = `{\n  "version": 1,\n  "findings": [\n    ${entry}\n  ]\n}\n`
  const { shown } = await against(forged, unsafe)
  expect(shown[0]).toMatch(/ error unsafe-link: /)
  expect(shown[1]).toMatch(/^milepost\.baseline\.json:4:\d+ error invalid-baseline: Unexpected `un/)
  expect(await against(forged, unsafe, { config: { publish: false } })).toMatchObject({
    shown: [],
    held: 1,
  })
})

test.each([
  ['{"version": 1, "findings": [', '1:29 error invalid-baseline: Unexpected end of a list'],
  ['', '1:1 error invalid-baseline: Unexpected empty file, expected JSON.'],
  ['[]', '1:1 error invalid-baseline: Unexpected value, expected a mapping.'],
  ['{"version": 2, "findings": []}', '1:13 error invalid-baseline: Unexpected value of `version`'],
  [
    '{"version": 1, "findings": [{"file": "a", "rule": "b", "text": "c", "count": 0}]}',
    '1:78 error invalid-baseline: Unexpected value of `count`, expected a whole number from 1 on.',
  ],
  ['<<<<<<< HEAD\n{}', '1:1 error invalid-baseline: Unexpected '],
])('a damaged baseline holds nothing, and has a place: %s', async (damaged, sentence) => {
  const { shown, held } = await against(damaged, OLD)
  expect(held).toBe(0)
  expect(shown).toHaveLength(4)
  expect(shown.at(-1)).toContain(`milepost.baseline.json:${sentence}`)
})

test('findings that a check could not look for are not gone', async () => {
  const entry = { file: FILE, rule: 'invalid-diagram', text: '-->', line: 'A --> --> B', count: 2 }
  const files = { [FILE]: mdx('title: Planning'), 'milepost.baseline.json': printBaseline([entry]) }
  const looked = async (diagrams?: DiagramCheck) => {
    const options = { today: TODAY, processes: 0, diagrams }
    const { gone, unseen } = await check(memorySource(files), readConfig({}), options)
    return { gone: gone.length, unseen: unseen.length }
  }
  expect(await looked(async () => [])).toEqual({ gone: 1, unseen: 0 })
  expect(await looked(async () => undefined)).toEqual({ gone: 0, unseen: 1 })
  expect(await looked()).toEqual({ gone: 0, unseen: 1 })
})
