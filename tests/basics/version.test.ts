import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  compareLines,
  compareVersions,
  parseLine,
  parseVersion,
  printLine,
  printVersion,
} from '../../plugins/basics/version.ts'

test.each([
  ['1.3', { major: 1, minor: 3 }],
  ['v1.3', { major: 1, minor: 3 }],
  ['1.10', { major: 1, minor: 10 }],
  ['0.0', { major: 0, minor: 0 }],
  ['1', undefined],
  ['1.3.0', undefined],
  ['01.3', undefined],
  ['1.03', undefined],
  ['1.1234567', undefined],
  ['V1.3', undefined],
  ['1.3 ', undefined],
  ['1.3\n', undefined],
  ['-1.3', undefined],
  ['', undefined],
])('the line %j', (text, line) => {
  expect(parseLine(text)).toEqual(line)
})

test.each([
  ['1.3.0', { major: 1, minor: 3, patch: 0 }],
  ['v1.3.12', { major: 1, minor: 3, patch: 12 }],
  ['v1.3.0b0', { major: 1, minor: 3, patch: 0, beta: 0 }],
  ['1.2.1b10', { major: 1, minor: 2, patch: 1, beta: 10 }],
  ['1.3', undefined],
  ['1.3.0b', undefined],
  ['1.3.0b01', undefined],
  ['1.3.0-beta.1', { major: 1, minor: 3, patch: 0, beta: 1 }],
  ['1.3.0rc2', { major: 1, minor: 3, patch: 0, beta: 2 }],
  ['1.3.0-beta', undefined],
  ['1.3.0-1', undefined],
  ['1.3.0-RC.1', undefined],
  ['1.3.0.0', undefined],
  ['1.3.00', undefined],
  ['', undefined],
])('the version %j', (text, version) => {
  expect(parseVersion(text)).toEqual(version)
})

test('versions come in the order in which they are released', () => {
  const inOrder = ['0.9.9', '1.2.0b0', '1.2.0b2', '1.2.0b10', '1.2.0', '1.2.1b0', '1.2.1', '1.10.0']
  const shuffled = [...inOrder].reverse().flatMap((text) => parseVersion(text) ?? [])
  expect(shuffled.sort(compareVersions).map(printVersion)).toEqual(inOrder)
})

test('equal versions compare as equal', () => {
  const beta = { major: 1, minor: 3, patch: 0, beta: 1 }
  expect(compareVersions(beta, { ...beta })).toBe(0)
  expect(compareVersions({ major: 1, minor: 3, patch: 0 }, { major: 1, minor: 3, patch: 0 })).toBe(
    0,
  )
})

const number = fc.integer({ min: 0, max: 999_999 })
const release = fc.record({ major: number, minor: number, patch: number })
const versions = fc.oneof(
  release,
  fc.tuple(release, number).map(([rest, beta]) => ({ ...rest, beta })),
)

test('what is printed reads back as it was', () => {
  fc.assert(
    fc.property(versions, (version) => {
      expect(parseVersion(printVersion(version))).toEqual(version)
      expect(parseVersion(`v${printVersion(version)}`)).toEqual(version)
      expect(parseLine(printLine(version))).toEqual({ major: version.major, minor: version.minor })
    }),
  )
})

test('the order is the same from both sides, and follows the lines', () => {
  fc.assert(
    fc.property(versions, versions, (a, b) => {
      expect(Math.sign(compareVersions(a, b))).toBe(-Math.sign(compareVersions(b, a)) || 0)
      const lines = Math.sign(compareLines(a, b))
      if (lines !== 0) expect(Math.sign(compareVersions(a, b))).toBe(lines)
    }),
  )
})
