import { expect, test } from 'vitest'
import { pathPattern } from '../../plugins/changes/path-pattern.ts'

const FITTING: readonly (readonly [pattern: string, ...paths: readonly string[]])[] = [
  ['*', 'a', 'a/b.ts'],
  ['*.md', 'README.md', 'docs/a/b.md'],
  ['/docs/', 'docs/a.md', 'docs/a/b.md'],
  ['docs/', 'docs/a.md', 'src/docs/a.md'],
  ['docs/*', 'docs/a.md'],
  ['/*', 'a.md'],
  ['docs/**', 'docs/a.md', 'docs/a/b.md'],
  ['/src/api', 'src/api', 'src/api/a.ts'],
  ['src/api', 'src/api/a.ts'],
  ['**/logs', 'logs/a', 'build/logs/a', 'a/b/logs'],
  ['a/**/b', 'a/b', 'a/x/y/b/c'],
  ['/src/*.ts', 'src/a.ts'],
  ['v?.md', 'v1.md', 'a/v2.md'],
  ['with blank', 'with blank', 'a/with blank/b'],
]

const OTHER: typeof FITTING = [
  ['*.md', 'README.mdx', 'md'],
  ['/docs/', 'docs', 'src/docs/a.md', 'docs2/a.md'],
  ['docs/', 'docs'],
  ['docs/*', 'docs/a/b.md', 'src/docs/a.md'],
  ['/*', 'a/b.md'],
  ['/src/api', 'src/apis/a.ts', 'lib/src/api'],
  ['src/api', 'lib/src/api/a.ts'],
  ['/src/*.ts', 'src/a/b.ts', 'src/a.tsx'],
  ['v?.md', 'v10.md', 'v.md'],
  ['', 'a'],
  ['/', 'a'],
]

test.each(rowsOf(FITTING))('%j fits %j', (pattern, path) => {
  expect(pathPattern(pattern)(path)).toBe(true)
})

test.each(rowsOf(OTHER))('%j does not fit %j', (pattern, path) => {
  expect(pathPattern(pattern)(path)).toBe(false)
})

test('a pattern that is made to take for ever comes to an end', () => {
  expect(pathPattern(`${'a*'.repeat(2_000)}b`)('a'.repeat(4_000))).toBe(false)
  expect(pathPattern(`${'**/a/'.repeat(1_000)}b`)('a/'.repeat(2_000))).toBe(false)
})

function rowsOf(table: typeof FITTING): (readonly [string, string])[] {
  return table.flatMap(([pattern, ...paths]) => paths.map((path) => [pattern, path] as const))
}
