import { existsSync, globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ACCEPTED_PATTERNS } from '../bench/accepted-patterns.ts'
import { DOCUMENT_SURVIVORS } from '../bench/document-survivors.ts'
import { FILE_SURVIVORS } from '../bench/file-survivors.ts'
import { targets } from '../bench/mutant-targets.ts'
import { mutationsOf } from '../bench/mutations.ts'
import { OUTSIDE_SURVIVORS } from '../bench/outside-survivors.ts'
import { SURVIVORS } from '../bench/survivors.ts'
import { patternsOf } from '../bench/written-patterns.ts'
import { memoized } from '../plugins/basics/memo.ts'

const security = readFileSync('SECURITY.md', 'utf8')
const threats = (security.split('## Threats')[1] ?? '')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .slice(2)
  .map((line) => line.split('|').map((cell) => cell.trim()))

test('every threat has what holds it, and a test that is there', () => {
  expect(threats.length).toBeGreaterThan(10)
  const wrong = threats.flatMap(([, threat = '', held = '', named = '']) => {
    const tests = [...named.matchAll(/`([^`]+\.test\.ts)`/g)].map(([, path = '']) => path)
    return [
      ...(threat && held
        ? []
        : [`SECURITY.md: a cell of "${threat || held}" is empty; fill it in`]),
      ...(tests.length > 0
        ? []
        : [`SECURITY.md: "${threat}" names no test; name one that holds it`]),
      ...tests
        .filter((path) => !existsSync(path))
        .map((path) => `SECURITY.md: ${path} of "${threat}" is not there; name the test that is`),
    ]
  })
  expect(wrong).toEqual([])
})

test('every link of the page leads to a file', () => {
  const targets = [...security.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path = '']) => path)
  expect(targets).not.toEqual([])
  const lost = targets.filter((path) => !existsSync(path))
  expect(
    lost.map((path) => `SECURITY.md links to ${path}, which is not there; correct it`),
  ).toEqual([])
})

test.each(['README.md', 'CONTRIBUTING.md'])('%s leads there', (path) => {
  const isLinked = readFileSync(path, 'utf8').includes('](SECURITY.md)')
  expect(isLinked, `${path} has no link to SECURITY.md; add one`).toBe(true)
})

test('the code that safety depends on, and its tests, are where the bench of changes looks', () => {
  const found = targets()
  expect(found.length).toBeGreaterThan(5)
  for (const { files, tests } of found) expect([...files, ...tests]).not.toEqual([])
})

test('every reason why a change may go unnoticed is about one that is there', () => {
  const files = [...new Set(targets().flatMap((target) => target.files))]
  const changesOf = memoized((path: string) => mutationsOf(readFileSync(path, 'utf8')))
  const gone = [
    ...SURVIVORS,
    ...DOCUMENT_SURVIVORS,
    ...OUTSIDE_SURVIVORS,
    ...FILE_SURVIVORS,
  ].filter(({ file, line, was, put }) => {
    const changes = files.filter((path) => path.endsWith(file)).flatMap(changesOf)
    return !changes.some((each) => each.was === was && each.put === put && each.row.includes(line))
  })
  expect(gone).toEqual([])
})

test('every reason why a pattern may be slow is about one that is there', () => {
  const files = globSync('plugins/**/*.ts')
  const gone = ACCEPTED_PATTERNS.filter(({ file, source }) => {
    const named = files.filter((path) => path.endsWith(file))
    return !named.flatMap(patternsOf).some((each) => each.source === source)
  })
  expect(gone.map(({ file, source }) => `${file} has no /${source}/; remove its reason`)).toEqual(
    [],
  )
})
