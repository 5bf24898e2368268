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
  for (const [, threat, held, named = ''] of threats) {
    expect(threat && held, threat).toBeTruthy()
    const tests = [...named.matchAll(/`([^`]+\.test\.ts)`/g)].map(([, path = '']) => path)
    expect(tests.length, threat).toBeGreaterThan(0)
    expect(
      tests.filter((path) => !existsSync(path)),
      threat,
    ).toEqual([])
  }
})

test('every link of the page leads to a file', () => {
  const targets = [...security.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path = '']) => path)
  expect(targets).not.toEqual([])
  expect(targets.filter((path) => !existsSync(path))).toEqual([])
})

test.each(['README.md', 'CONTRIBUTING.md'])('%s leads there', (path) => {
  expect(readFileSync(path, 'utf8')).toContain('](SECURITY.md)')
})

test('the code that safety depends on, and its tests, are where the bench of changes looks', () => {
  const found = targets()
  expect(found.length).toBeGreaterThan(5)
  for (const { files, tests } of found) expect([...files, ...tests]).not.toEqual([])
})
