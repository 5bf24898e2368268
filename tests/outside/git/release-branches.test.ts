import { expect, test } from 'vitest'
import { lineReader } from '../../../plugins/outside/git/line-names.ts'

test.each([
  ['release-v{major}.{minor}', 'release-v1.10', '1.10'],
  ['release-v{major}.{minor}', 'release-v1.10.1', undefined],
  ['release-v{major}.{minor}', 'release-v1x10', undefined],
  ['release-v{major}.{minor}', 'release-v../..', undefined],
  ['stable/{minor}_of_{major}', 'stable/2_of_1', '1.2'],
  ['v{major}+{minor}', 'v1+2', '1.2'],
])('a branch named like %s: %s is the line %s', (pattern, name, line) => {
  const read = lineReader(pattern)(name)
  expect(read && `${read.major}.${read.minor}`).toBe(line)
})

test('a name without both numbers is refused', () => {
  expect(() => lineReader('release-{major}')).toThrowErrorMatchingInlineSnapshot(
    `[Error: Cannot read lines off branches named \`release-{major}\`; expected \`{major}\` and \`{minor}\` once each.]`,
  )
})
