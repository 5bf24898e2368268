import { expect, test } from 'vitest'
import { RULES } from '../../plugins/rules/index.ts'
import { milepost } from '../cli/terminal.ts'
import { SOUND, WAYS, type Way } from './ways-to-break.ts'

test('nothing is wrong with sound content', async () => {
  const { exit, out } = await milepost('check', onDisk(SOUND))
  expect([exit, out]).toEqual([0, 'No findings in 5 documents, checked for 2026-11-20.\n'])
})

test('content broken in more than thirty ways: each is found at its line and column in one run', async () => {
  const broken = Object.assign({}, SOUND, ...WAYS.map(({ documents }) => documents))
  const { exit, out } = await milepost('check --format json', onDisk(broken))
  const { findings } = JSON.parse(out) as { findings: readonly Row[] }
  expect(WAYS.length).toBeGreaterThan(30)
  expect(findings.map(written).sort()).toEqual(WAYS.flatMap(expectedOf).map(written).sort())
  expect(exit).toBe(1)
})

test('every rule about the graph has its way, unless it is about a change, asks git or needs a setting', () => {
  const besides = ['id-removed', 'promise-withdrawn', 'release-branch-missing', ...WITH_SETTING]
  const broken = new Set([...besides, ...WAYS.map(({ rule }) => rule)])
  const without = RULES.filter(({ id }) => !broken.has(id))
  const hint = 'tests/engine/ways-to-break.ts has no document that breaks'
  expect(without.map(({ id }) => `${hint} ${id}; add a row`)).toEqual([])
})

/** The rules that find nothing without a setting. */
const WITH_SETTING = ['external-link-unlisted', 'external-link-unpinned', 'uncovered']

interface Row {
  readonly rule: string
  readonly file: string
  readonly line: number
  readonly column: number
}

function written({ rule, file, line, column }: Row): string {
  return `${file}:${line}:${column} ${rule}`
}

/** The marks of a way, as a report of them has them. */
function expectedOf({ rule, documents }: Way): readonly Row[] {
  return Object.entries(documents).flatMap(([path, text]) => {
    const parts = text.split('▸')
    return parts.slice(1).map((_, index) => {
      const before = parts.slice(0, index + 1).join('')
      const line = before.split('\n').length
      return {
        rule,
        file: `content/${path}`,
        line,
        column: before.length - before.lastIndexOf('\n'),
      }
    })
  })
}

function onDisk(documents: Readonly<Record<string, string>>): Record<string, string> {
  const files = Object.entries(documents)
  return Object.fromEntries(
    files.map(([path, text]) => [`content/${path}`, text.replaceAll('▸', '')]),
  )
}
