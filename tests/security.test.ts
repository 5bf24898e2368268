import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { targets } from '../bench/mutant-targets.ts'

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
